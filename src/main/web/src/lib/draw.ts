/** A draw of a campaign as the server tells it. */
export interface DrawPage {
  campaign: string;
  campaignName: string;
  drawNo: number;
  drawn: boolean;
  inForce: boolean;
  method: string;
  algorithm: string;
  seed: string | null;
  nonce: string | null;
  poolHash: string;
  poolSize: number;
  officerPoolHash: string;
  resultHash: string;
  operator: string;
  witness: string | null;
  witnessUnit: string | null;
  drawnAt: string;
  reason: string | null;
  redrawReason: string | null;
  redrawAskedBy: string | null;
  approvedBy: string | null;
  supersededAt: string | null;
  reservePercent: number;
  reserveLeast: number;
  counts: Record<string, number>;
  officers: { certificate: string; name: string; department: string; specialties: string[]; mayLead: boolean; capacity: number; recusals: number; visits: number }[];
  objects: {
    enterprise: string;
    name: string;
    street: string;
    industry: string;
    creditGrade: string | null;
    weight: number;
    stratum: string;
    choice: string;
    choiceLabel: string;
    rank: number | null;
    lead: string | null;
    second: string | null;
  }[];
}

export type DrawPart = 'poolHash' | 'objects' | 'officerPoolHash' | 'algorithm' | 'seed' | 'order' | 'teams' | 'resultHash' | 'record' | 'pool' | 'row' | 'ledger' | 'chain' | 'rows';

/** What came of making a draw again. */
export interface DrawReport {
  equal: boolean;
  findings: { part: DrawPart; equal: boolean; detail: string | null }[];
}

/** An enterprise that an officer keeps away from. */
export interface Recusal {
  id: string;
  enterprise: string;
  enterpriseName: string;
  relation: 'RELATIVE' | 'INTEREST' | 'FORMER_STAFF' | 'OTHER';
  validFrom: string;
  validTo: string | null;
  note: string | null;
}
