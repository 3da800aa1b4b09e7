/** The part of jsdom that tests outside of the jsdom environment use; its own types are a package we do without. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string);
    readonly window: { readonly document: Document };
  }
}
