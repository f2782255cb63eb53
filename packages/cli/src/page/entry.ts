/// <reference lib="dom" />
// One script is both: the page hands its own text to the worker. What is imported here is begun by the one that needs it.
if (typeof document === "undefined") void import("./worker.ts").then(({ startWorker }) => startWorker());
else {
  const script = document.currentScript?.textContent ?? "";
  void import("./app.ts").then(({ startPage }) => startPage(script));
}
