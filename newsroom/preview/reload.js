// Loads the page anew when the preview shows another state than the one that this page was sent in.
"use strict";

const shown = document.currentScript.dataset.version;
let stream = null;

function listen() {
  if (stream || document.hidden) return;
  stream = new EventSource("/_preview/events");
  stream.addEventListener("message", (event) => {
    if (event.data !== shown) location.reload();
  });
}

// A browser opens six connections to one server at most: pages that nobody sees give theirs back.
function rest() {
  if (stream) stream.close();
  stream = null;
}

document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
addEventListener("pageshow", listen);
listen();
