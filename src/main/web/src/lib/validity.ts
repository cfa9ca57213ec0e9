/** What of enterprises runs out, as the server tells it. */
export interface Validity {
  id: string;
  enterprise: string;
  enterpriseName: string;
  streetName: string;
  kind: string;
  kindLabel: string;
  onCard: boolean;
  personal: boolean;
  number: string | null;
  item: string | null;
  expiresOn: string;
  daysLeft: number;
  state: 'GOOD' | 'SOON' | 'EXPIRED';
  caseNumber: string | null;
  editable: boolean;
}

export interface ValidityKind {
  code: string;
  label: string;
  onCard: boolean;
  personal: boolean;
  needsItem: boolean;
}

export interface ValidityPage {
  items: Validity[];
  total: number;
  soon: number;
  expired: number;
  soonDays: number;
  kinds: ValidityKind[];
}
