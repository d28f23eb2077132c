// The search page: what the reader types, sought in the indexes of all years, merged here. Words and shapes are the page's.

const FIRST_SHOWN = 10;
// Between two letters of a word; a word that is pasted, chosen or ended is sought at once.
const PAUSE = 60;
const PATIENCE = 400;

// The steps of plugins/search/folding.py, which folded what is indexed.
const OPENED = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ʼ": "'" };
const IRREGULAR = {
  aieux: "aieul", baux: "bail", cieux: "ciel", coraux: "corail", emaux: "email", mesdames: "madame",
  mesdemoiselles: "mademoiselle", messieurs: "monsieur", soupiraux: "soupirail", travaux: "travail",
  vantaux: "vantail", vitraux: "vitrail", yeux: "oeil",
};
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’‘`´](?=\p{L})/gu;
const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const GROUPS = /(?<=[0-9])[ \u00a0\u202f](?=[0-9]{3}(?![0-9]))/g;

export function folded(text) {
  const opened = text.toLowerCase().replace(/[œæßøłđʼ]/g, (letter) => OPENED[letter]);
  const plain = opened.replace(ELIDED, "").replace(GROUPS, "").normalize("NFKD").replace(MARKS, "");
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.map((word) => (Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : word)).join(" ");
}

// Words between quotation marks are sought as they follow each other.
function sought(typed) {
  const words = folded(typed);
  return words && /^\s*["«“].+["»”]\s*$/u.test(typed) ? `"${words}"` : words;
}

async function openIndexes(base) {
  const answer = await fetch(`${base}years.json`, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`years.json: ${answer.status}`);
  const { engine, years } = await answer.json();
  const { createInstance } = await import(`${base}pagefind.js?v=${engine}`);
  const search = createInstance({ basePath: base, metaCacheTag: engine });
  await search.init();
  await Promise.all(years.map(({ year, digest }) => search.mergeIndex(`${base}${year}/`, { metaCacheTag: digest })));
  return { search, years: years.map(({ year }) => year) };
}

// Merged results are in order of relevance only: by date, year follows year.
async function* newestFirst({ search, years }, words, filters) {
  for (const year of years) {
    const found = await search.search(words, { filters: within([...filters, `year:${year}`]), sort: { date: "desc" } });
    yield* found.results;
  }
}

// In all of these places at once.
function within(places) {
  return places.length ? { within: { all: places } } : {};
}

async function* mostRelevant(results) {
  yield* results;
}

function isBetweenLetters({ target, data, inputType }) {
  if (!target.matches("input")) return false;
  return inputType?.startsWith("delete") || (inputType === "insertText" && data?.trim()) || inputType === "insertCompositionText";
}

function start(form) {
  const found = document.querySelector(".search-found");
  const status = found.querySelector(".search-status");
  const list = found.querySelector("ol");
  const more = found.querySelector(".search-more");
  const [shape, genres] = found.querySelectorAll("template");
  const numbers = new Intl.NumberFormat("fr");
  const counted = (form, number) => form.replace("{n}", numbers.format(number));
  let opened = null;
  let asked = 0;
  let dropped = 0;
  let going = null;
  let timer = 0;
  let results = null;
  let total = 0;

  function indexes() {
    // A failure is forgotten: the network may be back when the reader tries again.
    opened ??= openIndexes(form.dataset.index).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  function item(data) {
    const made = shape.content.cloneNode(true);
    const shown = { ...data.meta, genre: "" };
    const label = genres.content.querySelector(`[data-genre="${CSS.escape(data.meta.genre ?? "")}"]`);
    if (label) shown.genre = label.textContent;
    for (const part of made.querySelectorAll("[data-part]")) {
      const text = shown[part.dataset.part];
      if (text) part.textContent = text;
      else part.remove();
    }
    const link = made.querySelector("a");
    link.href = data.url;
    const time = made.querySelector("time");
    if (time) time.dateTime = shown.datetime;
    if (shown.lang) for (const part of [link, made.querySelector(".card-summary")]) part?.setAttribute("lang", shown.lang);
    return made;
  }

  async function next() {
    const batch = [];
    while (batch.length < FIRST_SHOWN) {
      const { value, done } = await results.next();
      if (done) break;
      batch.push(value);
    }
    return Promise.all(batch.map(async (result) => item(await result.data())));
  }

  function say() {
    const shown = list.children.length;
    const { none, one, many } = found.dataset;
    const said = total === 0 ? none : total === 1 ? one : counted(many, total);
    status.textContent = shown < total ? said + counted(found.dataset.shown, shown) : said;
    found.querySelector("h2").hidden = total === 0;
    more.hidden = shown >= total;
  }

  function clear() {
    list.replaceChildren();
    status.textContent = "";
    more.hidden = true;
    found.querySelector("h2").hidden = true;
  }

  function fields() {
    const filled = [...new FormData(form)].filter(([, value]) => value.trim());
    return new URLSearchParams(filled);
  }

  function asking(wanted) {
    const words = sought(wanted.get("q") ?? "");
    const filters = [];
    for (const [field, name] of [["rubrique", "category"], ["auteur", "author"], ["annee", "year"]]) {
      if (wanted.get(field)) filters.push(`${name}:${wanted.get(field)}`);
    }
    return { words, filters };
  }

  // What the search will look into is fetched while the pause lasts.
  async function makeReady() {
    const { words, filters } = asking(fields());
    if (words && opened) await (await opened).search.preload(words, { filters: within(filters) });
  }

  // One search at a time: what is typed meanwhile is sought next, as it then stands, and the reader already sees the first.
  async function seek() {
    clearTimeout(timer);
    const mine = ++asked;
    await going;
    if (mine !== asked) return;
    going = answer(mine);
    await going;
  }

  function drop() {
    dropped = ++asked;
    clear();
  }

  async function answer(mine) {
    const wanted = fields();
    const query = wanted.toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    const { words, filters } = asking(wanted);
    if (!words && !filters.length) return drop();
    const waiting = setTimeout(() => (status.textContent = found.dataset.busy), PATIENCE);
    try {
      const there = await indexes();
      // Without a word, everything that the filters let through.
      const all = await there.search.search(words || null, { filters: within(filters) });
      if (mine < dropped) return;
      const isByDate = wanted.get("tri") === "date" || !words;
      results = isByDate ? newestFirst(there, words || null, filters) : mostRelevant(all.results);
      const items = await next();
      if (mine < dropped) return;
      clearTimeout(waiting);
      total = all.results.length;
      list.replaceChildren(...items);
      found.querySelector("h2").hidden = total === 0;
      // Said once the reader has ended typing.
      if (mine === asked) say();
    } catch (error) {
      if (mine < dropped) return;
      clear();
      clearTimeout(waiting);
      status.textContent = found.dataset.failed;
      console.error(error);
    } finally {
      clearTimeout(waiting);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    seek();
  });
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    ++asked;
    // What one letter begins is half of the archive: it is sought when the reader says so.
    if (isBetweenLetters(event) && event.target.value.trim().length === 1) return drop();
    if (isBetweenLetters(event)) makeReady().catch(() => {});
    timer = setTimeout(seek, isBetweenLetters(event) ? PAUSE : 0);
  });
  // Who opens this page has come to search: the indexes wait for the first letter, not the letter for them.
  if (navigator.connection?.saveData) form.addEventListener("focusin", () => indexes().catch(() => {}), { once: true });
  else if (document.readyState === "complete") indexes().catch(() => {});
  else addEventListener("load", () => indexes().catch(() => {}), { once: true });
  more.querySelector("button").addEventListener("click", async () => {
    const mine = asked;
    const before = list.children.length;
    const items = await next();
    if (mine !== asked) return;
    list.append(...items);
    say();
    // The button may be gone: the reader goes on with the first of the new articles.
    list.children[before]?.querySelector("a").focus();
  });

  const given = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (field.name && given.has(field.name)) field.value = given.get(field.name);
  }
  if (fields().size) seek();
}

const form = document.querySelector(".search-form");
if (form) start(form);
