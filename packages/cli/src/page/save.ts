/// <reference lib="dom" />

/** Has the browser keep something as a file where the user keeps files. */
export const save = (content: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser takes it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
