// Everything here makes a page nicer; nothing needs it.
const $ = (sel, root = document) => root.querySelector(sel);
const $$ = (sel, root = document) => [...root.querySelectorAll(sel)];
document.documentElement.classList.add("has-js");

// Pages are fetched as documents, so that no script ever makes HTML of text.
const load = (url, options = {}) => new Promise((resolve, reject) => {
  const x = new XMLHttpRequest();
  x.open(options.method ?? "GET", url);
  x.setRequestHeader("Halfweg-Vanzelf", "1"); // nobody did something: the session does not live on by it
  x.responseType = "document";
  x.onload = () => resolve({ status: x.status, page: x.response });
  x.onerror = reject;
  x.send(options.body);
});

// refresh replaces every region marked data-refresh by the same region of the
// fresh page, unless somebody is working in it.
async function refresh() {
  const regions = $$("[data-refresh]");
  if (!regions.length || document.hidden) return;
  const { status, page } = await load(location.href).catch(() => ({}));
  if (status !== 200) return;
  for (const region of regions) {
    const fresh = $("#" + region.id, page);
    if (!fresh || region.contains(document.activeElement) || region.textContent === fresh.textContent) continue;
    region.replaceChildren(...fresh.childNodes);
  }
}
const every = Number($("[data-refresh-every]")?.dataset.refreshEvery);
if (every) setInterval(refresh, every * 1000);
document.addEventListener("visibilitychange", refresh);

// A form marked data-draft keeps its draft on the server while it is filled in.
for (const form of $$("form[data-draft]")) {
  const said = $("[data-draft-said]", form);
  let timer, sending = false;
  const save = async () => {
    if (sending) return;
    sending = true;
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.draft, { method: "POST", body }).catch(() => null);
    sending = false;
    if (said) said.textContent = answer?.ok ? await answer.text() : said.dataset.failed;
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 1500); });
}

// A form marked data-passkey is sent with what the device answers to a question
// of the server: a new passkey, or a proof with one.
for (const form of $$("form[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) { form.hidden = true; continue; }
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    try {
      const { publicKey } = await (await fetch(form.dataset.passkey, { method: "POST" })).json();
      const key = publicKey.user
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
      form.elements.passkey.value = JSON.stringify(key);
      form.submit();
    } catch {
      $("[data-passkey-said]", form).textContent = form.dataset.passkeyFailed;
      delete form.dataset.sent;
    }
  });
}

// Two clicks on a button are one order.
document.addEventListener("submit", (e) => {
  if (e.target.dataset.sent) return e.preventDefault();
  if (e.target.method === "post") e.target.dataset.sent = "1";
});
addEventListener("pageshow", () => $$("form[data-sent]").forEach((f) => delete f.dataset.sent));

// A list marked data-rows is walked with J and K; Enter opens the case in focus.
const rows = () => $$("[data-rows] tbody tr");
function step(by) {
  const all = rows();
  const now = all.findIndex((r) => r.classList.contains("here"));
  const next = all[Math.min(all.length - 1, Math.max(0, now + by))];
  if (!next) return;
  all[now]?.classList.remove("here");
  next.classList.add("here");
  $("a", next)?.focus();
}

// A field marked data-filter hides what does not have its words, as the server
// would after a press on Enter.
document.addEventListener("input", (e) => {
  const { filter, one, some } = e.target.dataset;
  if (!filter) return;
  const words = e.target.value.toLowerCase().split(/\s+/).filter(Boolean);
  const items = $$("[data-words]", $("#" + filter));
  for (const item of items) item.hidden = !words.every((w) => item.dataset.words.includes(w));
  for (const group of $$("[data-group]", $("#" + filter))) {
    group.hidden = !$("[data-words]:not([hidden])", group);
    if (words.length) $("details", group).open = true;
  }
  const found = items.filter((i) => !i.hidden).length;
  $(".found", e.target.form).textContent = !words.length ? "" : found === 1 ? one : some.replace("#", found);
});

const keys = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => ($("input[data-key='/']") ?? $("input[type=search]"))?.focus(),
  "?": () => $("dialog[data-key='?']")?.showModal(),
};
const typing = (el) => el.matches("input, textarea, select, [contenteditable]");
document.addEventListener("keydown", (e) => {
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k") {
    const search = $("input[data-key=k]");
    if (search) { e.preventDefault(); search.focus(); search.select(); }
    return;
  }
  if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target)) return;
  const key = keys[e.key];
  if (key) { e.preventDefault(); key(); }
});

// Buttons that are there only with script.
document.addEventListener("click", (e) => {
  if (e.target.closest("[data-print]")) print();
  const open = $("details.who[open]");
  if (open && !open.contains(e.target)) open.open = false;
});
addEventListener("beforeprint", () => $$("details.why").forEach((d) => { d.open = true; }));
$(".errors")?.focus();
