/** The languages that the page comes in, by what each calls itself. */
export const LANGUAGES = { en: "English", zh: "中文" };

/** The page's file for a language: `app.js`, `app.zh.js`. @param {string} name @param {string} language */
export const fileIn = (name, language) =>
  language === "en" ? name : name.replace(/(?=\.\w+$)/, `.${language}`);
