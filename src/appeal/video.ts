const YOUTUBE = /^https?:..(?:[^/]*\.)?youtu(?:\.be|be(?:-nocookie)?\.com)\/(?:(?:live|shorts|embed)\/|watch\?(?:.*&)?v=)?([\w-]{11})(?![\w-]).*/;
/** PeerTube is on many hosts, but its ids are long enough to tell it by them. */
const PEERTUBE = /^(https?:\/\/[^/]+)\/(?:w|videos\/(?:watch|embed))\/([\w-]{22,36})(?![^?#]).*/;
const FILE = /^http.*\.(mp4|webm)(?![^?#])/;

/**
 * Address of the player or of the film itself, by that of its page or file; nothing if it is no film. Of YouTube it
 * is the player without cookies; PeerTube's is told to share nothing with other viewers.
 *
 * @param url an address that has passed `safeUrl`
 */
export function videoOf(url = ''): string | undefined {
  const player = url
    .replace(YOUTUBE, 'https://www.youtube-nocookie.com/embed/$1?autoplay=1')
    .replace(PEERTUBE, '$1/videos/embed/$2?autoplay=1&p2p=0');
  return player != url || FILE.test(url) ? player : undefined;
}
