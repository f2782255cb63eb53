/** What word-extractor finds in a Word 97-2003 file: stories of plain text. */
export interface DocStories {
  readonly body: string;
  readonly footnotes: string;
  readonly endnotes: string;
  readonly headers: string;
  readonly textboxes: string;
}
