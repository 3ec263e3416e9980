import type { PointsCommandStrings } from '../../points/commands.js';

/** What the menu of the scoreboard says beside what each view offers, in Uyghur. */
export const commands: PointsCommandStrings = {
  accounts: 'ئىسىملىك ۋە ھېساباتلار',
  import: 'نومۇر جەدۋىلىنى كىرگۈزۈش',
  merge: 'نومۇر دەپتىرىنى بىرلەشتۈرۈش',
  verify: 'نومۇر دەپتىرىنى تەكشۈرۈپ سېلىشتۇرۇش',
};
