// campaign.js: on the campaign's own page, a press of the button brings the search, and with it the live list.
const list = document.querySelector<HTMLElement>('solidarity-signatories');
const button = list?.querySelector('button');

if (list && button) {
  void customElements.whenDefined('solidarity-signatories').then(() => (button.disabled = false));
  button.addEventListener('click', () => {
    list.addEventListener(
      'solidarity-load',
      () => setTimeout(() => list.shadowRoot!.querySelector<HTMLElement>('[part=search]')?.focus()),
      { once: true },
    );
    list.setAttribute('src', button.getAttribute('data-src')!);
  });
}
