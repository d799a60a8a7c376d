import { CERTIFICATE_CARDS } from './cards/certificates';
import { CIVIL_CARDS } from './cards/civil';
import { COMPLAINT_CARDS } from './cards/complaints';
import { ENVIRONMENT_CARDS } from './cards/environment';
import { HOUSING_CARDS } from './cards/housing';
import { MUNICIPAL_CARDS } from './cards/municipal';
import { OPENNESS_CARDS } from './cards/openness';
import { PLANNING_CARDS } from './cards/planning';
import { PROPERTY_CARDS } from './cards/property';
import { ROAD_CARDS } from './cards/roads';
import { SOCIAL_CARDS } from './cards/social';
import { TAX_CARDS } from './cards/taxes';
import type { CardContent } from './types';

/**
 * The catalogue of an office at its start: 28 matters that the chancery takes, two of units with their own counter,
 * nine that anyone may bring to any office, and one for matters that no card describes.
 */
export const CARDS: CardContent[] = [
  ...TAX_CARDS,
  ...CERTIFICATE_CARDS,
  ...PLANNING_CARDS,
  ...PROPERTY_CARDS,
  ...ROAD_CARDS,
  ...MUNICIPAL_CARDS,
  ...HOUSING_CARDS,
  ...ENVIRONMENT_CARDS,
  ...SOCIAL_CARDS,
  ...CIVIL_CARDS,
  ...OPENNESS_CARDS,
  ...COMPLAINT_CARDS,
];
