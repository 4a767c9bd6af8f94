/** What the build knows of the page's files. */
declare module "cosetta:files" {
  /** Names of those that are needed in any language, or in English, from the page's folder. */
  export const FILES: string[];
  /** Names of those that only another language needs, by language. */
  export const OTHERS: Record<string, string[]>;
  /** Changes with any of them. */
  export const VERSION: string;
}
