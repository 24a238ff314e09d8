import type { EvidenceWeights } from './language.ts';

export const englishWeights: EvidenceWeights = {};
