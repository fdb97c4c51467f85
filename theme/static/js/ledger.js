// The ledger filtered in the browser. An enhancement only: every category, state, area and unit has a page of its own without this file.
"use strict";

const PAGE = 50;
const NAMES = ["text", "state", "category", "area", "unit"];
const form = document.querySelector(".finder");
const found = document.querySelector(".ledger__found");
const list = document.querySelector(".ledger__list");

// What the form asks for as numbers: places in the index's lists of names, -1 for any.
const asked = (index, wanted) => {
  const place = (names, key) => (key ? names.findIndex((name) => name[0] === key) : -1);
  const area = place(index.areas, wanted.area);
  return {
    words: wanted.text.toLowerCase().split(/\s+/).filter(Boolean),
    state: place(index.states, wanted.state),
    category: place(index.categories, wanted.category),
    areas: area < 0 ? null : within(index.areas, area),
    unit: place(index.units, wanted.unit),
  };
};

// An area and those inside it, however deep; one that would lie in itself ends the way up.
const within = (areas, wanted) => {
  const inside = new Uint8Array(areas.length);
  for (let start = 0; start < areas.length; start += 1) {
    let place = start;
    for (let steps = 0; place >= 0 && steps <= areas.length; steps += 1) {
      if (place === wanted) {
        inside[start] = 1;
        break;
      }
      place = areas[place][2];
    }
  }
  return inside;
};

const sift = (index, wanted) => {
  const { words, state, category, areas, unit } = asked(index, wanted);
  const rows = index.problems;
  const overdue = index.states.length - 1;
  const kept = [];
  for (let row = 0; row < rows.key.length; row += 1) {
    if (state >= 0 && (state === overdue ? rows.late[row] <= 0 : rows.state[row] !== state)) continue;
    if (category >= 0 && rows.category[row] !== category) continue;
    if (unit >= 0 && rows.unit[row] !== unit) continue;
    if (areas && !areas[rows.area[row]]) continue;
    if (words.length && !words.every((word) => index.words[row].includes(word))) continue;
    kept.push(row);
  }
  return kept;
};

const element = (name, className, ...inside) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
};

const dateWords = (iso) => {
  const [year, month, day] = iso.split("-").map(Number);
  const time = element("time", "", `${year}年${month}月${day}日`);
  time.dateTime = iso;
  return time;
};

const nameOf = (names, place) => (place < 0 ? "" : names[place][1]);

const rowOf = (index, row) => {
  const rows = index.problems;
  const late = rows.late[row];
  const settled = index.states[rows.state[row]][0] === "settled";
  const link = element("a", "problems__link quiet", rows.title[row]);
  link.href = `${form.dataset.problems}${rows.key[row]}/`;
  const about = [nameOf(index.categories, rows.category[row]), nameOf(index.units, rows.unit[row]) || rows.team[row], nameOf(index.areas, rows.area[row])];
  const what = element("th", "problems__what", link, element("span", "problems__meta", about.filter(Boolean).join("，")));
  what.scope = "row";
  const why = rows.why[row] || (late > 0 ? index.unexplained : "");
  if (why) what.append(element("span", "problems__why", `逾期说明：${why}`));
  const [key, words] = index.states[rows.state[row]];
  const state = element("td", "problems__state", element("b", `state state--${late > 0 ? "overdue" : key}`, words));
  if (late > 0) state.append(" ", element("span", "problems__late problems__late--overdue", `已逾期${late}天`));
  if (late < 0) state.append(" ", element("span", "problems__late", `逾期${-late}天办结`));
  return element("tr", "problems__row", what, state, element("td", "problems__due", dateWords(rows.date[row]), settled ? "办结" : ""));
};

const tableOf = (caption) => {
  const heads = ["问题", "状态", "期限"].map((word) => {
    const head = element("th", "problems__head", word);
    head.scope = "col";
    return head;
  });
  return element("table", "problems", element("caption", "problems__caption", caption), element("thead", "", element("tr", "", ...heads)), element("tbody"));
};

// Shows the first rows at once and the rest as asked for: the time that a key press takes does not grow with the ledger.
const show = (index, kept) => {
  const table = tableOf(`截至${dateWords(index.as_of).textContent}，筛选出${kept.length}个问题`);
  const more = element("button", "finder__more");
  more.type = "button";
  let shown = 0;
  const grow = () => {
    const part = kept.slice(shown, shown + PAGE);
    table.tBodies[0].append(...part.map((row) => rowOf(index, row)));
    shown += part.length;
    more.textContent = `再看${Math.min(PAGE, kept.length - shown)}个，还有${kept.length - shown}个`;
    more.hidden = shown >= kept.length;
    return part.length;
  };
  more.addEventListener("click", () => {
    const first = shown;
    grow();
    table.tBodies[0].rows[first].querySelector("a").focus();
  });
  grow();
  found.replaceChildren(...(kept.length ? [table, more] : [element("p", "empty", "没有这样的问题，换个条件试试。")]));
};

// The lists of names stand on the page already, as links to the pages without this script: .../ledger/category/municipal/
const fill = () => {
  for (const link of document.querySelectorAll(".sieve__link")) {
    const [by, key] = link.pathname.split("/").slice(-3);
    form.elements[by].append(new Option(link.firstChild.textContent, key));
  }
  for (const field of form.querySelectorAll("select")) field.closest(".finder__field").hidden = field.options.length < 2;
};

const wishes = () => Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value.trim()]));

const remember = (wanted) => {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
};

const fetched = async () => {
  const answer = await fetch(form.dataset.index);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const index = await answer.json();
  index.words = index.problems.title.map((title, row) => `${title} ${index.problems.key[row]}`.toLowerCase());
  return index;
};

const start = () => {
  const own = form.dataset.by ? { [form.dataset.by]: form.dataset.key } : {};
  const told = form.querySelector(".finder__found");
  const clear = form.querySelector(".finder__clear");
  const set = (values) => NAMES.forEach((name) => { form.elements[name].value = values[name] ?? ""; });
  const same = (wanted) => NAMES.every((name) => wanted[name] === (own[name] ?? ""));
  let coming = null;
  const need = () => (coming ??= fetched());

  const still = (resting) => {
    list.hidden = !resting;
    found.hidden = resting;
    clear.hidden = resting;
  };
  const update = async () => {
    if (same(wishes())) {
      remember({});
      found.replaceChildren();
      told.textContent = "";
      still(true);
      return;
    }
    try {
      const index = await need();
      const wanted = wishes();
      if (same(wanted)) return;
      const kept = sift(index, wanted);
      remember(wanted);
      show(index, kept);
      told.textContent = `筛选出${kept.length}个问题`;
      still(false);
    } catch {
      coming = null;
      told.textContent = "台账没有取到，请稍后再试，或者按分类查看。";
    }
  };

  fill();
  form.addEventListener("focusin", () => need().catch(() => { coming = null; }), { once: true });
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    set(own);
    update();
    form.elements.text.focus();
  });
  const query = new URLSearchParams(location.search);
  set(NAMES.some((name) => query.has(name)) ? Object.fromEntries(query) : own);
  update();
};

if (form && found && list) start();
