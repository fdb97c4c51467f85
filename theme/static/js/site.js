// Enhancements only: every page says all it has to say without this file.
"use strict";

// Buttons that copy the line beside them. Without leave to write the clipboard (http, old browsers) the line is selected instead.
for (const box of document.querySelectorAll(".copying")) {
  const line = box.querySelector(".copying__line");
  const button = box.querySelector(".copying__button");
  const said = box.querySelector(".copying__said");
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

// Two pictures of one spot lie one over the other, and a slider uncovers them. They stay side by side where their shapes differ.
const shape = (picture) => picture.getAttribute("width") / picture.getAttribute("height");
for (const pair of document.querySelectorAll(".comparison")) {
  const tool = pair.querySelector(".comparison__tool");
  const slider = pair.querySelector(".comparison__slider");
  const [before, after] = pair.querySelectorAll("img");
  if (!tool || !slider || !after || Math.abs(shape(before) / shape(after) - 1) > 0.05) continue;

  const slide = () => {
    pair.style.setProperty("--at", slider.value / 100);
    slider.setAttribute("aria-valuetext", `整改前占${slider.value}%，整改后占${100 - slider.value}%`);
  };
  slider.addEventListener("input", slide);
  slide();
  pair.classList.add("comparison--slid");
  tool.hidden = false;
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
