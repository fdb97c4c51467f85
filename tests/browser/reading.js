// What a reader cannot read on the page that is open: text beyond its edge, or cut off by the box that it stands in.
() => {
  const wide = document.documentElement.clientWidth;
  const complaints = [];
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 30);
  const aside = (element) => {
    const style = getComputedStyle(element);
    return style.clipPath !== "none" || (style.position === "absolute" && element.getBoundingClientRect().bottom <= 0);
  };
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const within = (element, asked) => element && element !== document.documentElement && (asked(element) || within(element.parentElement, asked));

  if (document.scrollingElement.scrollWidth > wide) complaints.push(`the page is ${document.scrollingElement.scrollWidth} wide instead of ${wide}`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const [node, parent] = [walker.currentNode, walker.currentNode.parentElement];
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || within(parent, aside)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width >= 1);
    if (boxes.some((box) => box.left < -0.5 || box.right > wide + 0.5) && !within(parent, scrolls)) complaints.push(`beyond the edge: ${short(node.data)}`);
    for (let holder = parent; holder && holder !== document.body; holder = holder.parentElement) {
      const style = getComputedStyle(holder);
      const edge = holder.getBoundingClientRect();
      const cut = (box) => box.bottom > edge.bottom + box.height / 2 || box.top < edge.top - box.height / 2 || box.right > edge.right + 1;
      if (/hidden|clip/.test(style.overflow) && boxes.some(cut)) complaints.push(`cut off: ${short(node.data)}`);
    }
  }
  return complaints;
}
