export { type ImageFacts, type ImageMime, inspectImage, uprightSize } from './inspect'
