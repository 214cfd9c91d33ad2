import type { Campaign, CampaignFile } from './campaign.js';

/** The files around the feed. */
export async function campaignFiles(_campaign: Campaign): Promise<CampaignFile[]> {
  return [];
}
