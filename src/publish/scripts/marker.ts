// marker.js: for sites whose authors may write no tags of ours. One script of the whole site, beside
// solidarity.js, makes elements of their markers, also of those that come later.
import { upgrade } from './upgrade.js';

const look = () => document.querySelectorAll('[data-solidarity]').forEach(upgrade);

look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
