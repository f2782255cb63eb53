/// <reference lib="dom" />

/** Where a report's page is shown: a frame of its own, so that it is what the command writes, script and all. */
export interface ReportFrame {
  /** Shows a page; what is shown, or null where the frame is not there. */
  readonly show: (html: string, title: string) => Document | null;
  readonly clear: () => void;
  /** The page that is shown, as a file. */
  readonly page: () => Blob | null;
}

/**
 * @param print stands in for the frame on paper: a frame would be cut off where it ends
 * @param each told each document that comes to be shown
 */
export const reportFrame = (
  first: HTMLIFrameElement,
  print: HTMLElement,
  each: (shown: Document) => void,
): ReportFrame => {
  let frame = first;
  let page: string | null = null;
  /** A frame that has shown nothing: no report's policy, script or place in the text is left in it. */
  const renew = (title: string): Document | null => {
    const next = frame.cloneNode() as HTMLIFrameElement;
    next.title = title;
    frame.replaceWith(next);
    frame = next;
    return frame.contentDocument;
  };
  addEventListener("beforeprint", () => {
    const body = page === null ? null : frame.contentDocument?.body;
    if (!body) return;
    print.replaceChildren(...Array.from(body.children, (child) => document.importNode(child, true)));
    for (const script of print.querySelectorAll("script")) script.remove();
    for (const details of print.querySelectorAll<HTMLDetailsElement>(".records details")) details.open = true;
    document.body.classList.add("printing");
  });
  addEventListener("afterprint", () => {
    print.replaceChildren();
    document.body.classList.remove("printing");
  });
  return {
    show: (html, title) => {
      page = html;
      const shown = renew(title);
      if (!shown) return null;
      // Written, not loaded: a page from a disk may follow no link inside of what it has loaded from itself.
      shown.open();
      shown.write(html);
      shown.close();
      each(shown);
      return shown;
    },
    clear: () => {
      page = null;
      renew("");
    },
    page: () => {
      if (page === null) return null;
      const whole = page.replace(/<image data-page="(\d+)"/gu, (image, number: string) => {
        const drawn = frame.contentDocument?.querySelector(`image[data-page="${number}"]`)?.getAttribute("href");
        return drawn ? `${image} href="${drawn}"` : image;
      });
      return new Blob([whole], { type: "text/html;charset=utf-8" });
    },
  };
};
