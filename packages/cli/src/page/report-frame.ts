/// <reference lib="dom" />

const SVG = "http://www.w3.org/2000/svg";

/** Where a report's page is shown: a frame of its own, so that it is what the command writes, script and all. */
export interface ReportFrame {
  /** Shows a page; what is shown, or null where the frame is not there. */
  readonly show: (html: string, title: string) => Document | null;
  /** Puts a picture of a page into its place; what cannot be drawn stays white under its boxes. */
  readonly picture: (page: number, uri: string) => void;
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
  /** The pictures once more, loaded, by their pages: what is put on paper has no time to load any. */
  const twins = new Map<string, SVGImageElement>();
  const store = document.createElementNS(SVG, "svg");
  store.setAttribute("hidden", "");
  document.body.append(store);
  /** A frame that has shown nothing: no report's policy, script or place in the text is left in it. */
  const renew = (title: string): Document | null => {
    const next = frame.cloneNode() as HTMLIFrameElement;
    next.title = title;
    frame.replaceWith(next);
    twins.clear();
    store.replaceChildren();
    frame = next;
    return frame.contentDocument;
  };
  const pictureOf = (number: string): Element | null =>
    frame.contentDocument?.querySelector(`image[data-page="${number}"]`) ?? null;
  addEventListener("beforeprint", () => {
    const body = page === null ? null : frame.contentDocument?.body;
    if (!body) return;
    print.replaceChildren(...Array.from(body.children, (child) => document.importNode(child, true)));
    for (const image of print.querySelectorAll<SVGImageElement>("image[data-page]")) {
      const twin = twins.get(image.dataset["page"] as string);
      if (!twin) continue;
      for (const { name, value } of image.attributes) if (name !== "href") twin.setAttribute(name, value);
      image.replaceWith(twin);
    }
    for (const script of print.querySelectorAll("script")) script.remove();
    for (const details of print.querySelectorAll<HTMLDetailsElement>(".records details")) details.open = true;
    document.body.classList.add("printing");
  });
  addEventListener("afterprint", () => {
    store.append(...twins.values());
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
    picture: (number, uri) => {
      const name = String(number);
      pictureOf(name)?.setAttribute("href", uri);
      const twin = document.createElementNS(SVG, "image");
      twin.setAttribute("href", uri);
      twins.set(name, twin);
      store.append(twin);
    },
    clear: () => {
      page = null;
      renew("");
    },
    page: () => {
      if (page === null) return null;
      const whole = page.replace(/<image data-page="(\d+)"/gu, (image, number: string) => {
        const drawn = pictureOf(number)?.getAttribute("href");
        return drawn ? `${image} href="${drawn}"` : image;
      });
      return new Blob([whole], { type: "text/html;charset=utf-8" });
    },
  };
};
