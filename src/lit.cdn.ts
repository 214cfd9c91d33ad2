/**
 * Lit as far as we use it, in a quarter of its bytes: the CDN build takes this file wherever the sources
 * say `lit`, as an app may take `preact/compat` for React. On npm it is Lit itself, and the browser tests
 * run against both. Left out: directives, SVG, reflection, converters, and expressions in comments, in
 * raw text and in the names of tags and attributes; a property is declared in one class only.
 */

interface Result {
  strings: TemplateStringsArray;
  values: unknown[];
}

/** A place in a template: a child, or a name and the fixed pieces of an attribute's value. */
interface Place {
  index: number;
  name?: string;
  pieces?: string[];
}

/** Shows the values from this index on, and returns the index of the next part's. */
type Part = (values: unknown[], from: number) => number;

const MARK = 'lit$';
const ELEMENTS_AND_COMMENTS = 129;

/** Removes an attribute, or shows nothing. */
export const nothing = Symbol();

export const html = (strings: TemplateStringsArray, ...values: unknown[]): Result => ({ strings, values });
export const css = (strings: TemplateStringsArray) => strings[0]!;
/** Sheets are plain text here. */
export const unsafeCSS = (text: string) => text;

const templates = new WeakMap<TemplateStringsArray, [DocumentFragment, Place[]]>();

/** What the policy accepts. */
export const rules: { createHTML(text: string): string; createScriptURL?(url: string): string } = { createHTML: (text) => text };
/** Trusted Types accept a text only from a policy; a page may allow ours by its name. */
export let policy: typeof rules | undefined;

function templateOf(strings: TemplateStringsArray) {
  let template = templates.get(strings);
  if (!template) {
    const markup = strings.reduce((before, after) =>
      // Inside a tag it is an attribute's value, outside it is a child: a comment where it starts and one where it ends.
      before + (before.lastIndexOf('<') > before.lastIndexOf('>') ? MARK : `<!--${MARK}--><!---->`) + after,
    );
    policy ??= ((globalThis as any).trustedTypes?.createPolicy('solidarity-widgets', rules) ?? rules) as typeof rules;
    const element = document.createElement('template');
    element.innerHTML = policy.createHTML(markup);
    const places: Place[] = [];
    walk(element.content, (node, index) => {
      if (node instanceof Comment) {
        if (node.data) places.push({ index });
      } else {
        // Live, and some of it goes.
        // oxlint-disable-next-line no-useless-spread
        for (const { name, value } of [...node.attributes]) {
          const pieces = value.split(MARK);
          if (pieces[1] !== undefined) {
            places.push({ index, name, pieces });
            node.removeAttribute(name);
          }
        }
      }
    });
    templates.set(strings, (template = [element.content, places]));
  }
  return template;
}

function walk(root: Node, visit: (node: Element | Comment, index: number) => void) {
  const walker = document.createTreeWalker(root, ELEMENTS_AND_COMMENTS);
  for (let index = 0; walker.nextNode(); index++) visit(walker.currentNode as Element | Comment, index);
}

/** A copy of a template, and what sets its values. */
function instantiate(strings: TemplateStringsArray): [DocumentFragment, Part[]] {
  const [content, places] = templateOf(strings);
  const fragment = document.importNode(content, true);
  const nodes: (Element | Comment)[] = [];
  walk(fragment, (node) => nodes.push(node));
  return [
    fragment,
    places.map(({ index, name, pieces }) =>
      name ? attributePart(nodes[index] as Element, name, pieces!) : childPart(nodes[index] as Comment),
    ),
  ];
}

function attributePart(element: Element, name: string, pieces: string[]): Part {
  const key = name.slice(1);
  const single = pieces.join('') == '' && !pieces[2];
  let last: unknown = nothing;
  if (name[0] == '@') element.addEventListener(key, (event) => (last as (event: Event) => void)(event));
  return (values, from) => {
    const value = single
      ? values[from]
      : pieces.reduce((text, piece, index) => `${text}${values[from + index - 1] ?? ''}${piece}`);
    if (value !== last) {
      last = value;
      if (name[0] == '.') (element as any)[key] = value;
      else if (value === nothing) element.removeAttribute(name);
      else if (name[0] != '@') element.setAttribute(name, `${value ?? ''}`);
    }
    return from + pieces.length - 1;
  };
}

/** @param start comment before the child; another follows it */
function childPart(start: Node): Part {
  const end = start.nextSibling as Comment;
  let shown: any = '';
  /** Of the template or the items that are shown. */
  let parts: Part[] = [];

  const show = (node: Node | string) => {
    while (start.nextSibling != end) start.nextSibling!.remove();
    end.before(node);
  };

  return (values, from) => {
    const value: any = values[from] === nothing ? '' : (values[from] ?? '');
    if (value.strings) {
      let fresh: DocumentFragment | undefined;
      if (shown.strings != value.strings) [fresh, parts] = instantiate(value.strings);
      parts.reduce((next, part) => part(value.values, next), 0);
      // Complete, so that the page changes once.
      if (fresh) show(fresh);
    } else if (Array.isArray(value)) {
      if (!Array.isArray(shown)) {
        show('');
        parts = [];
      }
      for (let index = 0; index < Math.max(value.length, parts.length); index++) {
        (parts[index] ??= newPart((...nodes) => end.before(...nodes)))(value, index);
      }
    } else if (value !== shown) {
      if (typeof shown != 'object' && shown !== '' && value !== '') (start.nextSibling as Text).data = `${value}`;
      else show(`${value}`);
    }
    shown = value;
    return from + 1;
  };
}

function newPart(insert: (...nodes: Node[]) => void) {
  const start = new Comment();
  insert(start, new Comment());
  return childPart(start);
}

const roots = new WeakMap<Node, Part>();

/** Shows a value in a node, after what was there; the next one takes its place. */
export function render(value: unknown, root: Element | ShadowRoot) {
  let part = roots.get(root);
  if (!part) roots.set(root, (part = newPart((...nodes) => root.append(...nodes))));
  part([value], 0);
}

type PropertyDeclarations = Record<string, { type?: unknown; attribute?: string }>;

const sheets = new Map<string, CSSStyleSheet>();

/** What subclasses may have. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface LitElement {
  render?(): unknown;
  updated?(): void;
}

/** Properties that follow their attributes, and one render, in a microtask, for all changes. */
export class LitElement extends HTMLElement {
  declare static readonly properties: PropertyDeclarations;
  /** A single one. */
  declare static readonly styles: string;

  /** Asked for by the browser once, when the class is registered: time to make the accessors. */
  static get observedAttributes() {
    return Object.entries(this.properties).map(([name, { attribute }]) => {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          this.#values[name] = value;
          this.requestUpdate();
        },
      });
      return attribute ?? name;
    });
  }

  /** Settles when the last change is on the page. */
  updateComplete = Promise.resolve();
  isUpdatePending = false;
  readonly #values: Record<string, unknown> = {};
  /** Set before the class was known: they would hide the accessors. */
  readonly #early: Record<string, unknown> = {};

  constructor() {
    super();
    for (const name in this.#properties) {
      if (this.hasOwnProperty(name)) {
        this.#early[name] = (this as any)[name];
        delete (this as any)[name];
      }
    }
  }

  get #properties() {
    return (this.constructor as typeof LitElement).properties;
  }

  connectedCallback() {
    if (!this.shadowRoot) {
      Object.assign(this, this.#early);
      this.#attach();
    }
    this.requestUpdate();
  }

  disconnectedCallback() {}

  attributeChangedCallback(changed: string, _old: string | null, value: string | null) {
    for (const name in this.#properties) {
      const { attribute = name, type } = this.#properties[name]!;
      if (attribute == changed) {
        let typed: unknown = value;
        try {
          // Numbers too are as JSON has them.
          if (type && value !== null) typed = JSON.parse(value);
        } catch {
          typed = null;
        }
        (this as any)[name] = typed;
      }
    }
  }

  requestUpdate() {
    if (!this.isUpdatePending) {
      this.isUpdatePending = true;
      this.updateComplete = Promise.resolve().then(() => this.performUpdate());
    }
  }

  protected performUpdate() {
    const wanted = this.isUpdatePending;
    this.isUpdatePending = false;
    // Before the first connection there is nowhere to render to, and connecting asks again.
    if (wanted && this.shadowRoot) {
      render(this.render?.(), this.shadowRoot);
      this.updated?.();
    }
  }

  #attach() {
    const root = this.attachShadow({ mode: 'open' });
    const { styles } = this.constructor as typeof LitElement;
    try {
      const sheet = sheets.get(styles) ?? new CSSStyleSheet();
      if (!sheets.has(styles)) sheet.replaceSync(styles);
      sheets.set(styles, sheet);
      root.adoptedStyleSheets = [sheet];
    } catch {
      // Safari before 16.4.
      root.appendChild(document.createElement('style')).textContent = styles;
    }
  }
}
