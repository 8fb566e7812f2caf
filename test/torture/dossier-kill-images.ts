/** @file The image worker of the killed process, as the application starts it. */
import '#electron/images'
