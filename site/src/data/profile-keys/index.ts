import { fileKeys } from './file';
import { fundKeys } from './fund';
import type { ObjectMeaning } from './meaning';
import { meetingKeys } from './meeting';
import { pointsKeys } from './points';

export type { KeyMeaning, ObjectMeaning } from './meaning';

/** Every object of a profile that the guide tells of, in its order. */
export const objectMeanings: Readonly<Record<string, ObjectMeaning>> = { ...fileKeys, ...fundKeys, ...meetingKeys, ...pointsKeys };
