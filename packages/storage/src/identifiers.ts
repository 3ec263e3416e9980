// Ids are only made for writes, so their maker is a file of its own, loaded with the first.
export { newIdentifier } from '@jiceng/domain';
