import { createFileRoute } from '@tanstack/react-router'
import { chooseLanguage } from '@/app/i18n'
import { AccountPage } from '@/features/gateway/AccountPage'

export const Route = createFileRoute('/_app/account')({ component: () => <AccountPage onLanguage={chooseLanguage} /> })
