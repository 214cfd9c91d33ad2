import type { Video } from './types.js';

const YOUTUBE = /\/\/(?:\w+\.)?youtu(?:\.be|be(?:-nocookie)?\.com)\/(?:(?:live|shorts|embed)\/|watch\?(?:.*&)?v=)?([\w-]{11})(?![\w-])/;
/** PeerTube is on many hosts, but its ids are long enough to tell it by them. */
const PEERTUBE = /^(https?:\/\/[^/]+)\/(?:w|videos\/watch)\/([\w-]{22,36})(?![^?#])/;
const FILE = /\.(mp4|webm)(?![^?#])/;

/**
 * What plays a film, by the address of its page or file; nothing if it is no film. Of YouTube it is the
 * player without cookies; PeerTube's is told to share nothing with other viewers.
 *
 * @param url an address that has passed `safeUrl`
 * @param isFilm whether it is known to be a film's
 */
export function videoOf(url = '', isFilm = FILE.test(url)): Video | undefined {
  const [, id] = YOUTUBE.exec(url) ?? [];
  const [, origin, uuid] = PEERTUBE.exec(url) ?? [];
  if (id) return { src: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`, framed: true };
  if (uuid) return { src: `${origin}/videos/embed/${uuid}?autoplay=1&p2p=0`, framed: true };
  return isFilm && url.startsWith('http') ? { src: url, framed: false } : undefined;
}
