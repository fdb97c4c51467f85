// What a reader finds on the page that is open. Called with {lines, links}: words and addresses that must be in sight.
({ lines, links }) => {
  const squeeze = (text) => text.replace(/\s+/g, "");
  const wide = () => document.documentElement.clientWidth;

  // The innermost elements whose text has the words in it; white space does not count.
  const innermost = (words) => {
    const holds = (element) => squeeze(element.textContent).includes(words);
    return [...document.body.querySelectorAll("*")].filter((element) => holds(element) && ![...element.children].some(holds));
  };

  // The range of the words in an element, over however many text nodes they are spread.
  const rangeOf = (element, words) => {
    const letters = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      [...walker.currentNode.data].reduce((offset, letter) => {
        if (/\S/.test(letter)) letters.push([walker.currentNode, offset, letter]);
        return offset + letter.length;
      }, 0);
    }
    const text = letters.map(([, , letter]) => letter);
    const wanted = [...words];
    const start = text.findIndex((_, index) => wanted.every((letter, step) => text[index + step] === letter));
    const [first, last] = [letters[start], letters[start + wanted.length - 1]];
    const range = document.createRange();
    range.setStart(first[0], first[1]);
    range.setEnd(last[0], last[1] + last[2].length);
    return range;
  };

  const contents = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range;
  };

  // Why a reader does not see a range of an element, or "".
  const fault = (element, range) => {
    const asked = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
    if (!element.checkVisibility(asked)) return "is not shown";
    const boxes = () => [...range.getClientRects()].filter((box) => box.width >= 1 && box.height >= 4);
    if (!boxes().length) return "has no box";
    const outside = boxes().find((box) => box.left < -0.5 || box.right > wide() + 0.5);
    if (outside) return `is outside the page: from ${outside.left} to ${outside.right}`;
    window.scrollBy({ top: boxes()[0].top - window.innerHeight / 2, behavior: "instant" });
    const box = boxes()[0];
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return hit && element.contains(hit) ? "" : `is covered by ${hit ? hit.outerHTML.slice(0, 80) : "nothing"}`;
  };

  const best = (faults) => (faults.includes("") ? "" : faults[0] || "is not on the page");
  const complaints = [];

  for (const line of lines) {
    const words = squeeze(line);
    const why = best(innermost(words).map((element) => fault(element, rangeOf(element, words))));
    if (why) complaints.push(`“${line}” ${why}`);
  }
  for (const address of links) {
    const found = [...document.querySelectorAll("a[href]")].filter((link) => [link.getAttribute("href"), link.href].includes(address));
    const why = best(found.map((link) => fault(link, contents(link))));
    if (why) complaints.push(`the link to ${address} ${why}`);
  }
  window.scrollTo({ top: 0, behavior: "instant" });
  if (document.scrollingElement.scrollWidth > wide()) {
    const widest = [...document.body.querySelectorAll("*")].find((element) => element.getBoundingClientRect().right > wide() + 1);
    complaints.push(`the page is ${document.scrollingElement.scrollWidth} wide: ${widest ? widest.outerHTML.slice(0, 80) : "?"}`);
  }
  return complaints;
}
