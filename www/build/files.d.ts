/** What the build knows of the page's files. */
declare module "cosetta:files" {
  /** Their names, from the page's folder. */
  export const FILES: string[];
  /** Changes with any of them. */
  export const VERSION: string;
}
