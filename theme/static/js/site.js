// Enhancements only: every page says all it has to say without this file.
"use strict";

// A button that copies the reprint line. Without leave to write the clipboard (http, old browsers) the line is selected instead.
for (const box of document.querySelectorAll(".copyright")) {
  const line = box.querySelector(".copyright__reprint");
  const button = box.querySelector(".copyright__copy");
  const said = box.querySelector(".copyright__said");
  if (!line || !button || !said) continue;

  const select = () => {
    getSelection().selectAllChildren(line);
    return document.execCommand("copy") ? "已复制" : "已选中，请按 Ctrl+C 或长按复制";
  };
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(line.textContent.trim());
      said.textContent = "已复制";
    } catch {
      said.textContent = select();
    }
  });
  button.hidden = false;
}

// A table wider than its page scrolls in its own box; keyboards must reach that box too.
const reach = () => {
  for (const table of document.querySelectorAll(".prose table")) {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
    else table.removeAttribute("tabindex");
  }
};
addEventListener("resize", reach);
reach();
