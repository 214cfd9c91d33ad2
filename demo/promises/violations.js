// No module, and before all else: a violation that comes before its listener is not told.
{
  const write = (/** @type {string} */ id, /** @type {unknown} */ text) => {
    const place = document.getElementById(id);
    if (place) place.textContent = String(text);
  };
  let count = 0;
  addEventListener('securitypolicyviolation', () => write('violations', ++count));
  addEventListener('DOMContentLoaded', async () => {
    write('violations', count);
    const { headers } = await fetch(location.href, { method: 'HEAD' });
    write('policy', headers.get('Content-Security-Policy')?.replaceAll('; ', ';\n') ?? 'This server sends none.');
  });
}
