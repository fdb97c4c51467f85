// Notes every stop of the keyboard's focus on the page that is open, in window.stops; window.wanted are the links and fields to be reached.
() => {
  const order = new Map([...document.querySelectorAll("*")].map((element, index) => [element, index]));
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const name = (element) => `<${element.localName} ${element.getAttribute("href") || element.className}> ${element.textContent.trim().slice(0, 20)}`;

  const focusRing = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/^(transparent|rgba\(.*, 0\))$/.test(style.outlineColor);
  };
  const fields = [...document.querySelectorAll("a[href], button, summary, input, select, textarea")].filter(shown);
  window.wanted = fields.map(name);
  window.stops = [];
  document.addEventListener("focusin", ({ target }) => {
    const box = target.getBoundingClientRect();
    const [top, left] = [box.top + window.scrollY, box.left];
    const inView = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    window.stops.push({ name: name(target), order: order.get(target), top, left, right: box.right, ring: focusRing(target), inView });
  });
  return window.wanted.length;
}
