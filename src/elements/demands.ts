import { demands } from '../sections/demands.js';
import { SolidarityElement } from './element.js';

/**
 * The demands of an appeal, each with a stable fragment anchor (`#<appeal>-demand-<id>`).
 *
 * @summary The demands of an appeal.
 * @tagname solidarity-demands
 *
 * @csspart demands - The list.
 * @csspart demand - One demand.
 */
export class SolidarityDemands extends SolidarityElement {
  protected override readonly composition = [demands(this)];
}
