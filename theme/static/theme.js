// The reader's choice of a light or dark page. Nothing is kept before they choose; "auto" forgets the choice.
(() => {
  const root = document.documentElement;
  // What needs a script has its place before anything is painted: nothing moves when it comes.
  root.classList.add("scripted");
  if (location.search) root.classList.add("asked");
  const known = ["light", "dark"];
  let chosen = "auto";
  // A browser that refuses storage still lets the reader choose, for this page.
  try { chosen = localStorage.getItem("theme"); } catch {}
  const show = () => {
    if (known.includes(chosen)) root.dataset.theme = chosen;
    else delete root.dataset.theme;
  };
  show();
  document.addEventListener("DOMContentLoaded", () => {
    const choice = document.getElementById("page_theme_choice");
    const frames = [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => [meta, meta.content]);
    const dress = () => frames.forEach(([meta, own]) => {
      meta.content = known.includes(chosen) ? frames[known.indexOf(chosen)][1] : own;
    });
    if (!choice) return;
    for (const radio of choice.querySelectorAll("input")) {
      radio.checked = radio.value === (known.includes(chosen) ? chosen : "auto");
    }
    dress();
    choice.addEventListener("change", (event) => {
      chosen = event.target.value;
      try {
        if (known.includes(chosen)) localStorage.setItem("theme", chosen);
        else localStorage.removeItem("theme");
      } catch {}
      show();
      dress();
    });
  });
})();
