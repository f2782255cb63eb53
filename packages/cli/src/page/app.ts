/// <reference lib="dom" />
import type { ReadProgress } from "@doichieu/parser/reader";
import { annotatedNames } from "../files/annotated-name.ts";
import type { Lang } from "../messages/both.ts";
import { pageMessagesOf } from "../messages/page.ts";
import { type Client, startClient } from "./client.ts";
import { chosenFiles, droppedFiles, type GivenFile } from "./dropped-files.ts";
import { type FileItem, fileItem, type ItemState } from "./file-item.ts";
import type { ListFormat } from "./protocol.ts";
import { reportFrame } from "./report-frame.ts";
import { save } from "./save.ts";
import { sheets } from "./sheets.ts";

/** A file on the page. */
interface Listed extends GivenFile {
  readonly id: number;
  readonly item: FileItem;
  state: ItemState;
  /** Whether a worker ended over it. */
  crashed: boolean;
}

const element = <Found extends HTMLElement>(id: string): Found => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Found;
};

/** What is shown: a report by its number, all of them, or nothing yet. */
type Shown = number | "all" | null;

/** Begins the page. `script` is its own text, for its worker. */
export const startPage = (script: string): void => {
  const listed = new Map<number, Listed>();
  // Whoever serves the page says where beside it recognition lies.
  const { recognition } = document.documentElement.dataset;
  const ocrFrom = recognition === undefined ? null : new URL(recognition, location.href).href;
  element("scans").dataset["word"] = ocrFrom === null ? "scansUnread" : "scansRead";
  const [list, status, work] = [element("list"), element("status"), element("work")];
  let lang: Lang = document.documentElement.lang === "en" ? "en" : "vi";
  let shown: Shown = null;
  let reading: Listed | null = null;
  let ids = 0;
  let client: Client;

  /** Files may be dropped wherever: onto the page, and onto the report that it shows. */
  const takeDrops = (target: EventTarget): void => {
    target.addEventListener("dragover", (event) => {
      event.preventDefault();
      document.body.classList.add("dragging");
    });
    target.addEventListener("dragleave", () => document.body.classList.remove("dragging"));
    target.addEventListener("drop", (event) => {
      event.preventDefault();
      document.body.classList.remove("dragging");
      const { dataTransfer } = event as DragEvent;
      if (dataTransfer) void trying(async () => give(await droppedFiles(dataTransfer)));
    });
  };
  const frame = reportFrame(element<HTMLIFrameElement>("report"), element("print"), takeDrops);

  const drawing = sheets(() => reading === null);

  const words = () => pageMessagesOf(lang);
  /** The files that are through, and what is told of each. */
  const done = () =>
    [...listed.values()].flatMap((each) => {
      const { state } = each;
      return state !== "waiting" && !("done" in state) ? [{ each, told: state }] : [];
    });

  const say = (): void => {
    const results = done().map(({ told }) => told);
    const failed = results.filter((told) => told.failed !== undefined).length;
    const fix = results.filter((told) => told.failed === undefined && told.verdict === "fix").length;
    status.textContent =
      listed.size === 0
        ? ""
        : results.length < listed.size
          ? words().working(results.length, listed.size)
          : words().worked(results.length - failed, fix, failed);
    for (const each of listed.values()) each.item.show(each.state, shown === each.id, lang);
    all.show({ title: "", verdict: null }, shown === "all", lang);
    all.element.hidden = results.length - failed < 2;
    work.hidden = listed.size === 0;
    document.body.classList.toggle("working", listed.size > 0);
  };

  /** Whatever a request of ours may come to, the page goes on. */
  const trying = async (doing: () => Promise<void>): Promise<void> => {
    try {
      await doing();
    } catch (error) {
      status.textContent = words().trouble(error instanceof Error ? error.message : String(error));
    }
  };

  const show = (what: Shown): Promise<void> =>
    trying(async () => {
      shown = what;
      say();
      if (what === null) return frame.clear();
      const path = what === "all" ? words().all : (listed.get(what)?.path ?? "");
      const html = await client.ask("page", { id: what === "all" ? null : what, lang });
      if (shown !== what) return;
      const document = frame.show(html, words().result(path));
      if (!document || what === "all") return;
      drawing.watch(document, async (page) => {
        const uri = await client.ask("picture", { id: what, page });
        if (shown === what) frame.picture(page, uri);
      });
    });

  const saveMarked = ({ id, path }: Listed): Promise<void> =>
    trying(async () => save(await client.ask("marked", { id, lang }), annotatedNames()(path)));

  /** Reads what waits, one file after the other, so that what is done can be looked at meanwhile. */
  const read = async (): Promise<void> => {
    if (reading) return;
    const next = [...listed.values()].find(({ state }) => state === "waiting");
    if (!next) return;
    reading = next;
    next.state = { stage: "page", done: 0, total: 0 };
    say();
    const { id, path, file } = next;
    const asked = client;
    const told = await (
      next.crashed ? asked.ask("crashed", { id, path, lang }) : asked.ask("add", { id, path, file, lang })
    ).catch((error: unknown) => ({ failed: String(error) }));
    // A worker that was ended has told what became of its file.
    if (asked !== client) return;
    reading = null;
    next.state = next.file === file ? told : "waiting";
    say();
    if (told.failed === undefined && (shown === null || shown === id)) void show(id);
    else if (shown === "all") void show("all");
    void read();
    drawing.go();
  };

  const start = (): Client => {
    const started = startClient(script, progress, died);
    void trying(async () => void (await started.ask("begin", { ocrFrom })));
    return started;
  };
  /** A new worker in the place of one that is gone: it knows nothing, and reads all that the old one knew. */
  const startOver = (): void => {
    client = start();
    reading = null;
    for (const each of listed.values()) each.state = "waiting";
    say();
    void read();
  };
  const progress = (told: ReadProgress): void => {
    if (!reading) return;
    reading.state = told;
    reading.item.show(reading.state, false, lang);
  };
  const died = (): void => {
    const over = reading;
    // Where no worker lives, there is no end of starting new ones.
    if (!over || over.crashed) status.textContent = words().trouble("Worker");
    else {
      over.crashed = true;
      startOver();
    }
  };

  const remove = (each: Listed): void => {
    const next = each.item.element.nextElementSibling ?? each.item.element.previousElementSibling;
    each.item.element.remove();
    listed.delete(each.id);
    // The focus stays near where it was.
    (next?.querySelector("button") ?? element("choose-files")).focus();
    if (reading === each) {
      client.end();
      startOver();
    } else void trying(async () => void (await client.ask("remove", { id: each.id })));
    if (shown === each.id || (shown === "all" && done().length < 2)) void show(null);
    else if (shown === "all") void show("all");
    say();
  };

  const give = (files: readonly GivenFile[]): void => {
    for (const given of files) {
      const before = [...listed.values()].find(({ path }) => path === given.path);
      // A file that was mended and given again takes the place of what it was.
      if (before) {
        Object.assign(before, given, { crashed: false }, before === reading ? {} : { state: "waiting" });
        continue;
      }
      const id = ++ids;
      const item = fileItem(given.path, {
        open: () => void show(id),
        mark: () => void saveMarked(each),
        remove: () => remove(each),
      });
      const each: Listed = { ...given, id, item, state: "waiting", crashed: false };
      listed.set(id, each);
      list.append(item.element);
    }
    say();
    if (files.length === 0) status.textContent = words().nothing;
    void read();
  };

  const all = fileItem(null, { open: () => void show("all"), mark: () => {}, remove: () => {} });
  list.append(all.element);

  const speak = (spoken: Lang): void => {
    lang = spoken;
    document.documentElement.lang = lang;
    document.title = words().title;
    for (const each of document.querySelectorAll<HTMLElement>("[data-word]"))
      each.textContent = words()[each.dataset["word"] as "title"];
    const other = element("lang");
    [other.lang, other.textContent] = lang === "vi" ? ["en", "English"] : ["vi", "Tiếng Việt"];
    say();
  };
  const translate = (): Promise<void> =>
    trying(async () => {
      const next = lang === "vi" ? "en" : "vi";
      // All is told in the other language before any of it is shown.
      const told = done().map(
        async ({ each }) => [each, await client.ask("told", { id: each.id, lang: next })] as const,
      );
      for (const [each, state] of await Promise.all(told)) each.state = state;
      speak(next);
      await show(shown);
    });

  element("lang").addEventListener("click", () => void translate());
  for (const [button, input] of [
    ["choose-files", "files"],
    ["choose-folder", "folder"],
  ] as const) {
    const chooser = element<HTMLInputElement>(input);
    element(button).addEventListener("click", () => chooser.click());
    chooser.addEventListener("change", () => {
      give(chosenFiles(chooser.files as FileList));
      chooser.value = "";
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>("[data-list]")) {
    const format = button.dataset["list"] as ListFormat;
    button.addEventListener("click", () =>
      trying(async () => save(await client.ask("list", { format, lang }), `doi-chieu.${format}`)),
    );
  }
  element("save-page").addEventListener("click", () => {
    const page = frame.page();
    if (page) save(page, "doi-chieu.html");
  });

  takeDrops(document);

  client = start();
  speak(lang);
};
