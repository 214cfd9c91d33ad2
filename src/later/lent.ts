import { html, render } from 'lit';
import { fold } from '../appeal/fold.js';
import { sourceOf } from '../feed/controller.js';
import { fetchText } from '../feed/fetch.js';
import { FeedError } from '../feed/problem.js';
import { read } from '../feed/read.js';
import { verify } from '../feed/verify.js';

/**
 * What the full CDN file has anyway and lends to the files beside it, so that there is one of each; those files have
 * copies of what weighs next to nothing. The build reads these names here: what comes from a module above and is not
 * among them, they cannot have. When it is asked for, all of it is there.
 */
export const lent = () => [html, render, fold, sourceOf, fetchText, FeedError, read, verify];
