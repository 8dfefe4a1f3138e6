import type common from '@/locales/es/common.json'
import type gateway from '@/locales/es/gateway.json'
import type applications from '@/locales/es/applications.json'
import type activities from '@/locales/es/activities.json'
import type surveys from '@/locales/es/surveys.json'
import type certificates from '@/locales/es/certificates.json'

// Spanish is the source: a key that it lacks is a type error; a test holds the other two to it.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      gateway: typeof gateway
      applications: typeof applications
      activities: typeof activities
      surveys: typeof surveys
      certificates: typeof certificates
    }
  }
}
