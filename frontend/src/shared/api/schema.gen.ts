// Generated from openapi.json by `npm run types`. Do not edit.
export interface paths {
    "/api/gateway/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Session */
        get: operations["read_session_api_gateway_session_get"];
        put?: never;
        /** Sign In */
        post: operations["sign_in_api_gateway_session_post"];
        /** Sign Out */
        delete: operations["sign_out_api_gateway_session_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Sessions */
        get: operations["list_sessions_api_gateway_sessions_get"];
        put?: never;
        post?: never;
        /** End Sessions */
        delete: operations["end_sessions_api_gateway_sessions_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End Session */
        delete: operations["end_session_api_gateway_sessions__id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Password Reset
         * @description Always the same answer after the same time. At most a few mails an hour go to one address.
         */
        post: operations["ask_password_reset_api_gateway_password_resets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/links/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open Link */
        post: operations["open_link_api_gateway_links_open_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/links/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use Link */
        post: operations["use_link_api_gateway_links_use_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Account */
        get: operations["read_account_api_gateway_account_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Account */
        patch: operations["change_account_api_gateway_account_patch"];
        trace?: never;
    };
    "/api/gateway/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change Password */
        post: operations["change_password_api_gateway_account_password_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List All Grants */
        get: operations["list_all_grants_api_gateway_grants_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Grant */
        put: operations["put_grant_api_gateway_grants__id__put"];
        post?: never;
        /** Delete Grant */
        delete: operations["delete_grant_api_gateway_grants__id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Invitations */
        get: operations["list_invitations_api_gateway_invitations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Invitation */
        put: operations["put_invitation_api_gateway_invitations__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resend Invitation */
        post: operations["resend_invitation_api_gateway_invitations__id__resend_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke Invitation */
        post: operations["revoke_invitation_api_gateway_invitations__id__revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Clients */
        get: operations["list_clients_api_gateway_clients_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Client
         * @description The first time with `client_secret`, never again. Repeated it changes the name and the scopes.
         */
        put: operations["put_client_api_gateway_clients__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/clients/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Client Secret
         * @description A second secret beside the first: give it to the partner, then retire the old one.
         */
        post: operations["add_client_secret_api_gateway_clients__id__secrets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/clients/{id}/secrets/{secret_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire Client Secret
         * @description At once, with the access tokens that were given for it.
         */
        post: operations["retire_client_secret_api_gateway_clients__id__secrets__secret_id__retire_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/clients/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Client
         * @description For good; what the client brought stays.
         */
        post: operations["revoke_client_api_gateway_clients__id__revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Mailbox */
        get: operations["read_mailbox_api_gateway_mailbox_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Applications */
        get: operations["list_applications_api_applications_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Programmes */
        get: operations["list_programmes_api_applications_programmes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Programme */
        get: operations["get_programme_api_applications_programmes__id__get"];
        /** Put Programme */
        put: operations["put_programme_api_applications_programmes__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Partners */
        get: operations["list_partners_api_applications_partners_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Partner */
        put: operations["put_partner_api_applications_partners__id__put"];
        post?: never;
        /** Delete Partner */
        delete: operations["delete_partner_api_applications_partners__id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Editions */
        get: operations["list_editions_api_applications_editions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Edition */
        get: operations["get_edition_api_applications_editions__id__get"];
        /** Put Edition */
        put: operations["put_edition_api_applications_editions__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Patch Edition */
        patch: operations["patch_edition_api_applications_editions__id__patch"];
        trace?: never;
    };
    "/api/applications/editions/{id}/selection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Selection */
        get: operations["get_selection_api_applications_editions__id__selection_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/editions/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide Applications */
        post: operations["decide_applications_api_applications_editions__id__decide_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/editions/{id}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notify Applicants */
        post: operations["notify_applicants_api_applications_editions__id__notify_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Calls */
        get: operations["list_calls_api_applications_calls_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/calls/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Call */
        get: operations["get_call_api_applications_calls__slug__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Organisations */
        get: operations["list_organisations_api_applications_organisations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Organisation */
        get: operations["get_organisation_api_applications_organisations__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/organisations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge Organisation */
        post: operations["merge_organisation_api_applications_organisations__id__merge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Directory */
        get: operations["get_directory_api_applications_directory_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Contacts */
        get: operations["get_contacts_api_applications_contacts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Members */
        get: operations["list_members_api_applications_members_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Member */
        get: operations["get_member_api_applications_members__id__get"];
        /** Put Member */
        put: operations["put_member_api_applications_members__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/members/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deactivate Member */
        post: operations["deactivate_member_api_applications_members__id__deactivate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/members/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate Member */
        post: operations["activate_member_api_applications_members__id__activate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/members/{id}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make Leader */
        post: operations["make_leader_api_applications_members__id__lead_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/members/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite Member */
        post: operations["invite_member_api_applications_members__id__invite_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/members/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase Member */
        post: operations["erase_member_api_applications_members__id__erase_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Notes */
        get: operations["list_notes_api_applications_notes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Note */
        put: operations["put_note_api_applications_notes__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Reviews */
        get: operations["list_reviews_api_applications_reviews_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Review */
        put: operations["put_review_api_applications_reviews__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Applications
         * @description UTF-8 with a byte order mark; contacts for staff and for the own organisation.
         */
        get: operations["export_applications_api_applications_export_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Application */
        get: operations["get_application_api_applications__id__get"];
        /**
         * Put Application
         * @description Create or replace a draft. Anybody may while the call is open: bring a key of your own in `X-Draft-Key`
         *     (43 or more of A-Z a-z 0-9 _ -, from 256 random bits), or receive one as `draft_key`, once.
         */
        put: operations["put_application_api_applications__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit Application */
        post: operations["submit_application_api_applications__id__submit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/request-exception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request Exception */
        post: operations["request_exception_api_applications__id__request_exception_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/accept-exception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept Exception */
        post: operations["accept_exception_api_applications__id__accept_exception_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/start-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start Review */
        post: operations["start_review_api_applications__id__start_review_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/request-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request Info */
        post: operations["request_info_api_applications__id__request_info_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/override-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Override Check */
        post: operations["override_check_api_applications__id__override_check_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/confirm-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm Organisation */
        post: operations["confirm_organisation_api_applications__id__confirm_organisation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/undo-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo Decision */
        post: operations["undo_decision_api_applications__id__undo_decision_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw Application */
        post: operations["withdraw_application_api_applications__id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Activities */
        get: operations["list_activities_api_activities_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{slug}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Edition Results */
        get: operations["edition_results_api_activities_editions__slug__results_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/programmes/{slug}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programme Results */
        get: operations["programme_results_api_activities_programmes__slug__results_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{slug}/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Edition Results Csv */
        get: operations["edition_results_csv_api_activities_editions__slug__results_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/programmes/{slug}/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programme Results Csv */
        get: operations["programme_results_csv_api_activities_programmes__slug__results_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{slug}/results/{figure}/behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Edition Behind */
        get: operations["edition_behind_api_activities_editions__slug__results__figure__behind_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/programmes/{slug}/results/{figure}/behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programme Behind */
        get: operations["programme_behind_api_activities_programmes__slug__results__figure__behind_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Types */
        get: operations["list_types_api_activities_editions__edition_id__types_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/types/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Type */
        put: operations["put_type_api_activities_editions__edition_id__types__key__put"];
        post?: never;
        /** Delete Type */
        delete: operations["delete_type_api_activities_editions__edition_id__types__key__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/types/use-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use Template */
        post: operations["use_template_api_activities_editions__edition_id__types_use_template_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Settings */
        get: operations["get_settings_api_activities_editions__edition_id__settings_get"];
        /** Put Settings */
        put: operations["put_settings_api_activities_editions__edition_id__settings_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Extensions */
        get: operations["list_extensions_api_activities_editions__edition_id__extensions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/extensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Extension */
        put: operations["put_extension_api_activities_extensions__id__put"];
        post?: never;
        /** Revoke Extension */
        delete: operations["revoke_extension_api_activities_extensions__id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/toolkit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Documents */
        get: operations["list_documents_api_activities_editions__edition_id__toolkit_get"];
        put?: never;
        /**
         * Add Document
         * @description The file is the body: PDF, PNG, JPEG or plain text of 1 MB at most.
         */
        post: operations["add_document_api_activities_editions__edition_id__toolkit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/toolkit/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download Document */
        get: operations["download_document_api_activities_toolkit__id__file_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Sessions */
        get: operations["list_sessions_api_activities_editions__edition_id__sessions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Session */
        get: operations["get_session_api_activities_sessions__id__get"];
        /** Put Session */
        put: operations["put_session_api_activities_sessions__id__put"];
        post?: never;
        /** Delete Session */
        delete: operations["delete_session_api_activities_sessions__id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/sessions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel Session */
        post: operations["cancel_session_api_activities_sessions__id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/sessions/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore Session */
        post: operations["restore_session_api_activities_sessions__id__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/sessions/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Attendance */
        get: operations["list_attendance_api_activities_sessions__id__attendance_get"];
        put?: never;
        /** Record Many */
        post: operations["record_many_api_activities_sessions__id__attendance_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/sessions/{id}/attendance/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Attendance
         * @description A CSV with a header: `member` (id) or `name` and `organisation`; `mode`; `minutes`. Good rows are stored.
         */
        post: operations["import_attendance_api_activities_sessions__id__attendance_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/sessions/{id}/attendance/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record Attendance */
        put: operations["record_attendance_api_activities_sessions__id__attendance__member_id__put"];
        post?: never;
        /** Remove Attendance */
        delete: operations["remove_attendance_api_activities_sessions__id__attendance__member_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Follow Ups */
        get: operations["list_follow_ups_api_activities_editions__edition_id__follow_ups_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/follow-ups/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter Follow Up */
        put: operations["enter_follow_up_api_activities_editions__edition_id__follow_ups__member_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Assessments */
        get: operations["list_assessments_api_activities_editions__edition_id__assessments_get"];
        put?: never;
        /** Assess Many */
        post: operations["assess_many_api_activities_editions__edition_id__assessments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/assessments/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Assess */
        put: operations["assess_api_activities_editions__edition_id__assessments__member_id__put"];
        post?: never;
        /** Take Assessment Back */
        delete: operations["take_assessment_back_api_activities_editions__edition_id__assessments__member_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/allies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Allies */
        get: operations["list_allies_api_activities_allies_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/allies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Ally */
        put: operations["put_ally_api_activities_allies__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/editions/{edition_id}/organisations/{organisation_id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Progress */
        get: operations["get_progress_api_activities_editions__edition_id__organisations__organisation_id__progress_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Activity */
        get: operations["get_activity_api_activities__id__get"];
        /** Plan Activity */
        put: operations["plan_activity_api_activities__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Report */
        put: operations["put_report_api_activities__id__report_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit Report */
        post: operations["submit_report_api_activities__id__submit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve Report */
        post: operations["approve_report_api_activities__id__approve_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return Report */
        post: operations["return_report_api_activities__id__return_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen Report */
        post: operations["reopen_report_api_activities__id__reopen_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel Activity */
        post: operations["cancel_activity_api_activities__id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo */
        post: operations["undo_api_activities__id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Submissions */
        get: operations["list_submissions_api_surveys_submissions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Submission */
        get: operations["get_submission_api_surveys_submissions__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/submissions/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review Submission */
        post: operations["review_submission_api_surveys_submissions__id__review_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/submissions/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get File */
        get: operations["get_file_api_surveys_submissions__id__files__file_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Quarantine */
        get: operations["list_quarantine_api_surveys_quarantine_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms/{id}/submissions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export Submissions */
        get: operations["export_submissions_api_surveys_forms__id__submissions_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/submissions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Batch
         * @description Many submissions in one call; each item ends as stored, duplicate, conflict or rejected, with a sentence.
         *     The door ahead of the router answers it; this line is its place in the description of the routes.
         */
        post: operations["send_batch_api_surveys_submissions_batch_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms/{id}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Teams
         * @description How much each team has collected, most first: all for staff and data reviewers, its own for a team.
         */
        get: operations["list_teams_api_surveys_forms__id__teams_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Results */
        get: operations["get_results_api_surveys_forms__id__results_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description The ready templates; for people, not for services.
         */
        get: operations["list_templates_api_surveys_templates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Forms */
        get: operations["list_forms_api_surveys_forms_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Form */
        get: operations["get_form_api_surveys_forms__id__get"];
        /** Put Form */
        put: operations["put_form_api_surveys_forms__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish Form */
        post: operations["publish_form_api_surveys_forms__id__publish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms/{id}/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move Form */
        post: operations["move_form_api_surveys_forms__id___verb__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Versions */
        get: operations["list_versions_api_surveys_forms__id__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/forms/{id}/versions/{version}/form.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Form Xml */
        get: operations["get_form_xml_api_surveys_forms__id__versions__version__form_xml_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Devices */
        get: operations["list_devices_api_surveys_devices_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Device */
        get: operations["get_device_api_surveys_devices__id__get"];
        /** Put Device */
        put: operations["put_device_api_surveys_devices__id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke Device */
        post: operations["revoke_device_api_surveys_devices__id__revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/public/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Public Form */
        get: operations["get_public_form_api_surveys_public__slug__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/public/{slug}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer Public Form */
        post: operations["answer_public_form_api_surveys_public__slug__submissions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Certificates */
        get: operations["list_certificates_api_certificates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Certificate */
        get: operations["get_certificate_api_certificates__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend Certificate */
        post: operations["suspend_certificate_api_certificates__id__suspend_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reinstate Certificate */
        post: operations["reinstate_certificate_api_certificates__id__reinstate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke Certificate */
        post: operations["revoke_certificate_api_certificates__id__revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct Certificate
         * @description Answers the new certificate; the old one is superseded by it.
         */
        post: operations["correct_certificate_api_certificates__id__correct_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/editions/{edition_id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Rules */
        get: operations["list_rules_api_certificates_editions__edition_id__rules_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/editions/{edition_id}/rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Rule */
        put: operations["put_rule_api_certificates_editions__edition_id__rules__key__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/editions/{edition_id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Candidates
         * @description Who qualifies, who does not, and exactly what is missing, in the caller's language. Nothing is issued by
         *     asking.
         */
        get: operations["list_candidates_api_certificates_editions__edition_id__candidates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/editions/{edition_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Certificates
         * @description Starts a job; asking again issues nothing twice.
         */
        post: operations["issue_certificates_api_certificates_editions__edition_id__issue_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Job */
        get: operations["get_job_api_certificates_jobs__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/editions/{edition_id}/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Recognitions */
        get: operations["list_recognitions_api_certificates_editions__edition_id__recognitions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/editions/{edition_id}/recognitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Recognition */
        put: operations["put_recognition_api_certificates_editions__edition_id__recognitions__id__put"];
        post?: never;
        /** Delete Recognition */
        delete: operations["delete_recognition_api_certificates_editions__edition_id__recognitions__id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/programmes/{programme_id}/issuer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Issuer
         * @description Not found until it is saved or something was issued.
         */
        get: operations["get_issuer_api_certificates_programmes__programme_id__issuer_get"];
        /** Put Issuer */
        put: operations["put_issuer_api_certificates_programmes__programme_id__issuer_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/programmes/{programme_id}/achievements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Achievements */
        get: operations["list_achievements_api_certificates_programmes__programme_id__achievements_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/programmes/{programme_id}/achievements/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Achievement */
        put: operations["put_achievement_api_certificates_programmes__programme_id__achievements__key__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AccountPatch */
        AccountPatch: {
            /** Name */
            name?: string | null;
            /** Locale */
            locale?: ("es" | "pt" | "en") | null;
        };
        /** AccountRead */
        AccountRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Email */
            email: string | null;
            /** Phone */
            phone: string | null;
            /** Name */
            name: string;
            /** Locale */
            locale: string;
        };
        /** ClientMade */
        ClientMade: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /** Secrets */
            secrets: components["schemas"]["SecretRead"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Revoked At */
            revoked_at: string | null;
            /**
             * Client Secret
             * @description Shown once, when it is made.
             */
            client_secret?: string | null;
        };
        /**
         * ClientPut
         * @description The programme stays for good. `organisation_id` narrows the client to one organisation's records.
         */
        ClientPut: {
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Name */
            name: string;
            /** Organisation Id */
            organisation_id?: string | null;
            /** Scopes */
            scopes: string[];
        };
        /**
         * ClientRead
         * @description `id` is the `client_id` of OAuth2.
         */
        ClientRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /** Secrets */
            secrets: components["schemas"]["SecretRead"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Revoked At */
            revoked_at: string | null;
        };
        /** GrantPut */
        GrantPut: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            role: components["schemas"]["Role"];
            /** Programme Id */
            programme_id?: string | null;
            /** Organisation Id */
            organisation_id?: string | null;
        };
        /** GrantRead */
        GrantRead: {
            /** Role */
            role: string;
            /** Programme Id */
            programme_id: string | null;
            /** Organisation Id */
            organisation_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** Name */
            name: string;
            /** Email */
            email: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** GrantShort */
        GrantShort: {
            /** Role */
            role: string;
            /** Programme Id */
            programme_id: string | null;
            /** Organisation Id */
            organisation_id: string | null;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /** InvitationPut */
        InvitationPut: {
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Programme Id */
            programme_id?: string | null;
            /** Organisation Id */
            organisation_id?: string | null;
            /**
             * Locale
             * @default es
             * @enum {string}
             */
            locale?: "es" | "pt" | "en";
        };
        /** InvitationRead */
        InvitationRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Email */
            email: string | null;
            /** Name */
            name: string | null;
            /** Roles */
            roles: string[];
            /** Programme Id */
            programme_id: string | null;
            /** Organisation Id */
            organisation_id: string | null;
            /** Locale */
            locale: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Used At */
            used_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
        };
        /** LinkOpen */
        LinkOpen: {
            /** Token */
            token: string;
        };
        /**
         * LinkRead
         * @description What a link is for. `known`: the account has a password already, and that one is asked for.
         */
        LinkRead: {
            /** Purpose */
            purpose: string;
            /** Email */
            email: string | null;
            /** Name */
            name: string | null;
            /** Roles */
            roles: string[];
            /** Programme Id */
            programme_id: string | null;
            /** Organisation Id */
            organisation_id: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Known */
            known: boolean;
        };
        /**
         * LinkUse
         * @description `name` and (for the first administrator) `email` are asked for when the link does not know them.
         */
        LinkUse: {
            /** Token */
            token: string;
            /** Password */
            password: string;
            /** Name */
            name?: string | null;
            /** Email */
            email?: string | null;
        };
        /** MailList */
        MailList: {
            /** Items */
            items: components["schemas"]["MailRead"][];
        };
        /** MailRead */
        MailRead: {
            /** Id */
            id: string;
            /** To */
            to: string;
            /** Subject */
            subject: string;
            /** Body */
            body: string;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
            /** Links */
            links: string[];
        };
        /** Page[ClientRead] */
        Page_ClientRead_: {
            /** Items */
            items: components["schemas"]["ClientRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[GrantRead] */
        Page_GrantRead_: {
            /** Items */
            items: components["schemas"]["GrantRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[InvitationRead] */
        Page_InvitationRead_: {
            /** Items */
            items: components["schemas"]["InvitationRead"][];
            /** Next */
            next: string | null;
        };
        /** PasswordChange */
        PasswordChange: {
            /** Present */
            present: string;
            /** New */
            new: string;
        };
        /** ResetAsk */
        ResetAsk: {
            /** Email */
            email: string;
        };
        /**
         * Role
         * @enum {string}
         */
        Role: "administrator" | "coordinator" | "reviewer" | "data_reviewer" | "focal_person" | "ambassador" | "helper" | "showcase_editor";
        /** SecretRead */
        SecretRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Used At */
            used_at: string | null;
            /** Retired At */
            retired_at: string | null;
        };
        /** SessionList */
        GatewaySessionList: {
            /** Items */
            items: components["schemas"]["SessionShort"][];
        };
        /**
         * SessionRead
         * @description Who is signed in. `csrf` goes into the header X-CSRF of every call that changes something.
         */
        GatewaySessionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            account: components["schemas"]["AccountRead"];
            /** Grants */
            grants: components["schemas"]["GrantShort"][];
            /** Csrf */
            csrf: string;
            /** Kind */
            kind: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /** SessionShort */
        SessionShort: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Agent */
            agent: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Here */
            here: boolean;
        };
        /**
         * SignIn
         * @description `email` may also be the phone number of an account.
         */
        SignIn: {
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * TokenRead
         * @description RFC 6749 §5.1.
         */
        TokenRead: {
            /** Access Token */
            access_token: string;
            /**
             * Token Type
             * @constant
             */
            token_type: "Bearer";
            /** Expires In */
            expires_in: number;
            /** Scope */
            scope: string;
        };
        /**
         * TokenRefused
         * @description RFC 6749 §5.2.
         */
        TokenRefused: {
            /** Error */
            error: string;
            /** Error Description */
            error_description: string;
        };
        /** ValidationError */
        ValidationError: {
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
            /** Input */
            input?: unknown;
            /** Context */
            ctx?: Record<string, never>;
        };
        /** ApplicationPut */
        ApplicationPut: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Organisation Id */
            organisation_id?: string | null;
            /**
             * @default {
             *       "name": "",
             *       "mandates": [],
             *       "links": []
             *     }
             */
            organisation?: components["schemas"]["OrganisationData"];
            /**
             * Members
             * @default []
             */
            members?: components["schemas"]["MemberData"][];
            /**
             * @default {
             *       "name": "",
             *       "language": "es"
             *     }
             */
            focal_person?: components["schemas"]["FocalPersonData"];
            /** Channel */
            channel?: ("email" | "facebook" | "twitter" | "whatsapp" | "partner" | "other") | null;
            /** Channel Detail */
            channel_detail?: string | null;
            /** Share Tag */
            share_tag?: string | null;
            /** Relayed By */
            relayed_by?: string | null;
            consent?: components["schemas"]["ConsentData"] | null;
            /**
             * Answers
             * @default {}
             */
            answers?: {
                [key: string]: string;
            };
            /**
             * Submitted On
             * @description Only in an edition entered afterwards.
             */
            submitted_on?: string | null;
            /** Version */
            version?: number | null;
        };
        /** ApplicationRead */
        ApplicationRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Edition Slug */
            edition_slug: string;
            /** Entered Afterwards */
            entered_afterwards: boolean;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Confirmed */
            organisation_confirmed: boolean;
            /** Similar */
            similar: components["schemas"]["Similar"][];
            status: components["schemas"]["ApplicationsStatus"];
            /** Code */
            code: string | null;
            /** Organisation */
            organisation: {
                [key: string]: unknown;
            };
            /** Members */
            members: components["schemas"]["MemberRead"][];
            /** Focal Person */
            focal_person: {
                [key: string]: unknown;
            };
            /** Contact Confirmed */
            contact_confirmed: boolean;
            /** Channel */
            channel: string | null;
            /** Channel Detail */
            channel_detail: string | null;
            /** Share Tag */
            share_tag: string | null;
            /** Relayed By */
            relayed_by: string | null;
            /** Entered By */
            entered_by: string | null;
            /** On Behalf */
            on_behalf: boolean;
            /** Answers */
            answers: {
                [key: string]: string;
            };
            /** Consents */
            consents: components["schemas"]["ConsentRead"][];
            /** Exception Reason */
            exception_reason: string | null;
            /** Needs Exception */
            needs_exception: boolean;
            /** Submitted On */
            submitted_on: string | null;
            /** Submitted At */
            submitted_at: string | null;
            /** Decided On */
            decided_on: string | null;
            /** Moved On */
            moved_on: string | null;
            /** Notified At */
            notified_at: string | null;
            /** Eligible */
            eligible: boolean;
            /** Eligibility */
            eligibility: components["schemas"]["CheckRead"][];
            /** Messages */
            messages: components["schemas"]["MessageRead"][];
            /** History */
            history: components["schemas"]["HistoryRead"][];
            /** Receipt Url */
            receipt_url?: string | null;
            /**
             * Draft Key
             * @description Answered once, when the server made the key.
             */
            draft_key?: string | null;
            /** Version */
            version: number;
            /** Can */
            can: string[];
        };
        /**
         * ApplicationRow
         * @description One line of a list.
         */
        ApplicationRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Confirmed */
            organisation_confirmed: boolean;
            /** Code */
            code: string | null;
            /** Name */
            name: string;
            /** Country */
            country: string | null;
            /** Region */
            region: string | null;
            status: components["schemas"]["ApplicationsStatus"];
            /** Submitted On */
            submitted_on: string | null;
            /** Moved On */
            moved_on: string | null;
            /** Decided On */
            decided_on: string | null;
            /** Notified At */
            notified_at: string | null;
            /** Relayed By */
            relayed_by: string | null;
            /** On Behalf */
            on_behalf: boolean;
            /** Needs Exception */
            needs_exception: boolean;
            /** Eligible */
            eligible: boolean | null;
            /** Members */
            members: number;
            /** Notes */
            notes: number;
            /** Reviews */
            reviews: number;
            /** Score */
            score: number | null;
            /** Version */
            version: number;
            /** Can */
            can: string[];
        };
        /**
         * CallRead
         * @description What the public may know of an edition: nothing about anybody.
         */
        CallRead: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Slug */
            slug: string;
            /** Programme */
            programme: {
                [key: string]: string;
            };
            /** Programme Slug */
            programme_slug: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /** Summary */
            summary: {
                [key: string]: string;
            };
            /**
             * State
             * @enum {string}
             */
            state: "upcoming" | "open" | "closed";
            /**
             * Opens On
             * Format: date
             */
            opens_on: string;
            /**
             * Closes On
             * Format: date
             */
            closes_on: string;
            /** Time Zone */
            time_zone: string;
            unit: components["schemas"]["Unit"];
            enrolment: components["schemas"]["Enrolment"];
            /** Entered Afterwards */
            entered_afterwards: boolean;
            /** Countries */
            countries: string[];
            /** Regions */
            regions: string[];
            /** Languages */
            languages: string[];
            /** Stages */
            stages: components["schemas"]["StageRead"][];
            /** Requirements */
            requirements: string[];
            /** Eligibility */
            eligibility: {
                [key: string]: unknown;
            }[];
            /** Mandates */
            mandates: {
                [key: string]: unknown;
            }[];
            /** Questions */
            questions: {
                [key: string]: unknown;
            }[];
            /** Consent */
            consent: {
                [key: string]: unknown;
            } | null;
            /** Channels */
            channels: string[];
            /** Url */
            url: string;
        };
        /** CheckRead */
        CheckRead: {
            /** Rule */
            rule: string;
            /** Member Id */
            member_id: string | null;
            /** Passed */
            passed: boolean;
            /** Reason */
            reason: string;
            /** Overridden */
            overridden: boolean;
            /** Override Reason */
            override_reason?: string | null;
            /** Overridden By */
            overridden_by?: string | null;
            /** Overridden At */
            overridden_at?: string | null;
        };
        /**
         * ConfirmBody
         * @description Whether the applicant is the known organisation that it names.
         */
        ConfirmBody: {
            /** Same */
            same: boolean;
        };
        /** ConsentData */
        ConsentData: {
            /** Version */
            version: string;
            /**
             * Language
             * @default es
             * @enum {string}
             */
            language?: "es" | "pt" | "en";
        };
        /** ConsentRead */
        ConsentRead: {
            /** Version */
            version: string;
            /** Language */
            language: string;
            /** Given By */
            given_by: string;
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
        };
        /**
         * ConsentText
         * @description One version of what applicants agree to. The last of the list is the one in force.
         */
        ConsentText: {
            /** Version */
            version: string;
            /** Text */
            text: {
                [key: string]: string;
            };
        };
        /** Contacts */
        Contacts: {
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            focal_person?: components["schemas"]["FocalContact"] | null;
            member?: components["schemas"]["MemberContact"] | null;
        };
        /** Count */
        Count: {
            /** Count */
            count: number;
        };
        /** CountRule */
        CountRule: {
            /** On */
            on?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            key: "min_members";
            params: components["schemas"]["Count"];
        };
        /** Countries */
        Countries: {
            /** Countries */
            countries: string[];
        };
        /** CountriesRule */
        CountriesRule: {
            /** On */
            on?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            key: "countries";
            params: components["schemas"]["Countries"];
        };
        /** Criterion */
        Criterion: {
            /** Key */
            key: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /**
             * Weight
             * @default 1
             */
            weight?: number;
            /**
             * Maximum
             * @default 5
             */
            maximum?: number;
        };
        /**
         * DayBody
         * @description `on` is stated only in an edition entered afterwards; elsewhere the clock decides.
         */
        DayBody: {
            /** On */
            on?: string | null;
        };
        /** DecideBody */
        DecideBody: {
            /** Application Ids */
            application_ids: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "selected" | "waitlisted" | "not_selected";
            /**
             * Decided On
             * @description Only in an edition entered afterwards.
             */
            decided_on?: string | null;
            /** Reason */
            reason?: string | null;
            /**
             * Beyond Quota
             * @default false
             */
            beyond_quota?: boolean;
        };
        /** Decided */
        Decided: {
            /** Decided */
            decided: number;
            /** Status */
            status: string;
        };
        /** Directory */
        Directory: {
            /** Organisations */
            organisations: components["schemas"]["DirectoryOrganisation"][];
            /** Members */
            members: components["schemas"]["DirectoryMember"][];
        };
        /** DirectoryMember */
        DirectoryMember: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Email */
            email?: string | null;
        };
        /** DirectoryOrganisation */
        DirectoryOrganisation: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Country */
            country: string;
            /** Region */
            region: string;
        };
        /**
         * EditionPatch
         * @description Any part of an edition; what is left out stays.
         */
        EditionPatch: {
            /** Name */
            name?: {
                [key: string]: string;
            } | null;
            /** Summary */
            summary?: {
                [key: string]: string;
            } | null;
            state?: components["schemas"]["EditionState"] | null;
            /** Stages */
            stages?: components["schemas"]["StageBody"][] | null;
            /** Eligibility */
            eligibility?: (components["schemas"]["YearsRule"] | components["schemas"]["CountRule"] | components["schemas"]["CountriesRule"] | components["schemas"]["PlainRule"])[] | null;
            /** Mandates */
            mandates?: components["schemas"]["Option"][] | null;
            /** Questions */
            questions?: components["schemas"]["ApplicationsQuestion"][] | null;
            review?: components["schemas"]["ReviewSettings"] | null;
            /** Quota Per Region */
            quota_per_region?: number | null;
            /** Consents */
            consents?: components["schemas"]["ConsentText"][] | null;
            /** Channels */
            channels?: ("email" | "facebook" | "twitter" | "whatsapp" | "partner" | "other")[] | null;
            /** Version */
            version?: number | null;
        };
        /** EditionPut */
        EditionPut: {
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Slug */
            slug: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /**
             * Summary
             * @default {}
             */
            summary?: {
                [key: string]: string;
            };
            /** Time Zone */
            time_zone: string;
            /** Countries */
            countries: string[];
            /**
             * Regions
             * @description All of the countries' regions when empty.
             * @default []
             */
            regions?: string[];
            /**
             * Languages
             * @default [
             *       "es"
             *     ]
             */
            languages?: ("es" | "pt" | "en")[];
            /** @default organisation */
            unit?: components["schemas"]["Unit"];
            /** @default selective */
            enrolment?: components["schemas"]["Enrolment"];
            /**
             * Entered Afterwards
             * @default false
             */
            entered_afterwards?: boolean;
            /** @default draft */
            state?: components["schemas"]["EditionState"];
            /**
             * Stages
             * @default []
             */
            stages?: components["schemas"]["StageBody"][];
            /**
             * Eligibility
             * @default []
             */
            eligibility?: (components["schemas"]["YearsRule"] | components["schemas"]["CountRule"] | components["schemas"]["CountriesRule"] | components["schemas"]["PlainRule"])[];
            /**
             * Mandates
             * @default []
             */
            mandates?: components["schemas"]["Option"][];
            /**
             * Questions
             * @default []
             */
            questions?: components["schemas"]["ApplicationsQuestion"][];
            /**
             * @default {
             *       "criteria": []
             *     }
             */
            review?: components["schemas"]["ReviewSettings"];
            /** Quota Per Region */
            quota_per_region?: number | null;
            /**
             * Consents
             * @default []
             */
            consents?: components["schemas"]["ConsentText"][];
            /**
             * Channels
             * @default [
             *       "email",
             *       "facebook",
             *       "twitter",
             *       "whatsapp",
             *       "partner",
             *       "other"
             *     ]
             */
            channels?: ("email" | "facebook" | "twitter" | "whatsapp" | "partner" | "other")[];
            /** Version */
            version?: number | null;
        };
        /** EditionRead */
        EditionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Slug */
            slug: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /** Summary */
            summary: {
                [key: string]: string;
            };
            /** Time Zone */
            time_zone: string;
            /** Countries */
            countries: string[];
            /** Regions */
            regions: string[];
            /** Languages */
            languages: string[];
            unit: components["schemas"]["Unit"];
            enrolment: components["schemas"]["Enrolment"];
            /** Entered Afterwards */
            entered_afterwards: boolean;
            state: components["schemas"]["EditionState"];
            /** Stages */
            stages: components["schemas"]["StageRead"][];
            /** Eligibility */
            eligibility: {
                [key: string]: unknown;
            }[];
            /** Mandates */
            mandates: {
                [key: string]: unknown;
            }[];
            /** Questions */
            questions: {
                [key: string]: unknown;
            }[];
            /** Review */
            review: {
                [key: string]: unknown;
            };
            /** Quota Per Region */
            quota_per_region: number | null;
            /** Consents */
            consents: {
                [key: string]: unknown;
            }[];
            /** Channels */
            channels: string[];
            /** Version */
            version: number;
        };
        /**
         * EditionState
         * @enum {string}
         */
        EditionState: "draft" | "published" | "closed";
        /**
         * Enrolment
         * @enum {string}
         */
        Enrolment: "selective" | "open";
        /** FocalContact */
        FocalContact: {
            /** Name */
            name: string;
            /** Email */
            email?: string | null;
            /** Phone */
            phone?: string | null;
            /** Language */
            language: string;
        };
        /** FocalPersonData */
        FocalPersonData: {
            /**
             * Name
             * @default
             */
            name?: string;
            /** Email */
            email?: string | null;
            /** Phone */
            phone?: string | null;
            /**
             * Language
             * @default es
             * @enum {string}
             */
            language?: "es" | "pt" | "en";
        };
        /**
         * Gender
         * @enum {string}
         */
        Gender: "female" | "male" | "other" | "not_stated";
        /** HistoryRead */
        HistoryRead: {
            /** Verb */
            verb: string;
            /** Actor Id */
            actor_id: string | null;
            /** Actor Role */
            actor_role: string;
            /** From Status */
            from_status: string | null;
            /** To Status */
            to_status: string | null;
            /**
             * Happened On
             * Format: date
             */
            happened_on: string;
            /**
             * Happened At
             * Format: date-time
             */
            happened_at: string;
            /** Reason */
            reason: string | null;
        };
        /** MemberContact */
        MemberContact: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Email */
            email?: string | null;
            /** Phone */
            phone?: string | null;
            /** Language */
            language: string;
        };
        /**
         * MemberData
         * @description `id` may be named by the client; else it is made from the application and the place in the list.
         */
        MemberData: {
            /** Id */
            id?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /** Birth On */
            birth_on?: string | null;
            /** @default not_stated */
            gender?: components["schemas"]["Gender"];
            /** Gender Described */
            gender_described?: string | null;
            /** Email */
            email?: string | null;
            /** Phone */
            phone?: string | null;
            /**
             * Leader
             * @default false
             */
            leader?: boolean;
            /**
             * Full Programme
             * @default true
             */
            full_programme?: boolean;
        };
        /**
         * MemberPut
         * @description A member who joins (or is corrected) after submission; `replaces` deactivates another of the same team.
         */
        MemberPut: {
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /** Name */
            name: string;
            /** Birth On */
            birth_on?: string | null;
            /** @default not_stated */
            gender?: components["schemas"]["Gender"];
            /** Gender Described */
            gender_described?: string | null;
            /** Email */
            email?: string | null;
            /** Phone */
            phone?: string | null;
            /**
             * Full Programme
             * @default true
             */
            full_programme?: boolean;
            /** Replaces */
            replaces?: string | null;
        };
        /**
         * MemberRead
         * @description Contacts and birth dates are None for who may not see them.
         */
        MemberRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Name */
            name: string;
            /** Birth On */
            birth_on?: string | null;
            gender?: components["schemas"]["Gender"] | null;
            /** Gender Described */
            gender_described?: string | null;
            /** Email */
            email?: string | null;
            /** Phone */
            phone?: string | null;
            /** Leader */
            leader: boolean;
            /** Full Programme */
            full_programme: boolean;
            /** Active */
            active: boolean;
            /** Replaces */
            replaces?: string | null;
            /** Invited At */
            invited_at?: string | null;
            /**
             * Erased
             * @default false
             */
            erased?: boolean;
        };
        /** MergeBody */
        MergeBody: {
            /**
             * Into
             * Format: uuid
             */
            into: string;
        };
        /** MessageRead */
        MessageRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Language */
            language: string;
            /** Subject */
            subject: string;
            /** Body */
            body: string;
            /** State */
            state: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Sent At */
            sent_at: string | null;
        };
        /** NotePut */
        NotePut: {
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /**
             * Finding
             * @enum {string}
             */
            finding: "positive" | "neutral" | "concern";
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Links
             * @default []
             */
            links?: string[];
            /**
             * Noted On
             * @description Only in an edition entered afterwards.
             */
            noted_on?: string | null;
        };
        /** NoteRead */
        ApplicationsNoteRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /** Finding */
            finding: string;
            /** Note */
            note: string;
            /** Links */
            links: string[];
            /**
             * Author Id
             * Format: uuid
             */
            author_id: string;
            /**
             * Noted On
             * Format: date
             */
            noted_on: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** Nothing */
        Nothing: Record<string, never>;
        /** Notified */
        Notified: {
            /** Notified */
            notified: number;
        };
        /**
         * NotifyBody
         * @description All decided applications that were not told yet when no ids are named.
         */
        NotifyBody: {
            /** Application Ids */
            application_ids?: string[] | null;
        };
        /** Option */
        Option: {
            /** Key */
            key: string;
            /** Name */
            name: {
                [key: string]: string;
            };
        };
        /** OptionalReason */
        OptionalReason: {
            /** Reason */
            reason?: string | null;
            /**
             * On
             * @description Only in an edition entered afterwards.
             */
            on?: string | null;
        };
        /**
         * OrganisationData
         * @description What an organisation says of itself in one edition. Everything may be missing in a draft.
         */
        OrganisationData: {
            /**
             * Name
             * @default
             */
            name?: string;
            /** Country */
            country?: string | null;
            /** Region */
            region?: string | null;
            /** Place */
            place?: string | null;
            /** Founded On */
            founded_on?: string | null;
            /** Operating Since */
            operating_since?: string | null;
            /** Sphere */
            sphere?: string | null;
            /** Sector */
            sector?: string | null;
            /**
             * Mandates
             * @default []
             */
            mandates?: string[];
            /**
             * Links
             * @default []
             */
            links?: string[];
            /** Volunteering */
            volunteering?: boolean | null;
            /** Volunteering Description */
            volunteering_description?: string | null;
            /** Party Affiliation */
            party_affiliation?: boolean | null;
            /** Youth */
            youth?: ("led_by_youth" | "works_with_youth" | "no") | null;
        };
        /** OrganisationRead */
        ApplicationsOrganisationRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Country */
            country: string;
            /** Region */
            region: string;
            /**
             * Editions
             * @default []
             */
            editions?: string[];
            /** Version */
            version: number;
        };
        /** OverrideBody */
        OverrideBody: {
            /** Rule */
            rule: string;
            /** Member Id */
            member_id?: string | null;
            /** Reason */
            reason: string;
        };
        /** Owner */
        Owner: {
            /** Name */
            name: string;
            /** Url */
            url?: string | null;
        };
        /** Page[ApplicationRow] */
        Page_ApplicationRow_: {
            /** Items */
            items: components["schemas"]["ApplicationRow"][];
            /** Next */
            next: string | null;
        };
        /** Page[CallRead] */
        Page_CallRead_: {
            /** Items */
            items: components["schemas"]["CallRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[EditionRead] */
        Page_EditionRead_: {
            /** Items */
            items: components["schemas"]["EditionRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[MemberRead] */
        Page_MemberRead_: {
            /** Items */
            items: components["schemas"]["MemberRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[NoteRead] */
        Page_NoteRead_: {
            /** Items */
            items: components["schemas"]["ApplicationsNoteRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[OrganisationRead] */
        Page_OrganisationRead_: {
            /** Items */
            items: components["schemas"]["ApplicationsOrganisationRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[PartnerRead] */
        Page_PartnerRead_: {
            /** Items */
            items: components["schemas"]["PartnerRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[ProgrammeRead] */
        Page_ProgrammeRead_: {
            /** Items */
            items: components["schemas"]["ProgrammeRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[ReviewRead] */
        Page_ReviewRead_: {
            /** Items */
            items: components["schemas"]["ReviewRead"][];
            /** Next */
            next: string | null;
        };
        /** PartnerPut */
        PartnerPut: {
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "strategic_ally" | "collaborator" | "supporter";
            /** Sector */
            sector?: string | null;
            /** Brief */
            brief?: string | null;
            /**
             * Contributions
             * @default []
             */
            contributions?: string[];
            /** Url */
            url?: string | null;
            /** New And Unusual */
            new_and_unusual?: boolean | null;
        };
        /** PartnerRead */
        PartnerRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Sector */
            sector: string | null;
            /** Brief */
            brief: string | null;
            /** Contributions */
            contributions: string[];
            /** Url */
            url: string | null;
            /** New And Unusual */
            new_and_unusual: boolean | null;
        };
        /** PlainRule */
        PlainRule: {
            /** On */
            on?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            key: "no_party_affiliation" | "volunteering_experience" | "youth_organisation";
            /** @default {} */
            params?: components["schemas"]["Nothing"];
        };
        /** ProgrammePut */
        ProgrammePut: {
            /** Slug */
            slug: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /**
             * Description
             * @default {}
             */
            description?: {
                [key: string]: string;
            };
            /**
             * Owners
             * @default []
             */
            owners?: components["schemas"]["Owner"][];
            /** Country */
            country?: string | null;
            /**
             * Languages
             * @default [
             *       "es"
             *     ]
             */
            languages?: ("es" | "pt" | "en")[];
            /** Version */
            version?: number | null;
        };
        /** ProgrammeRead */
        ProgrammeRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Slug */
            slug: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /** Description */
            description: {
                [key: string]: string;
            };
            /** Owners */
            owners: {
                [key: string]: unknown;
            }[];
            /** Country */
            country: string | null;
            /** Languages */
            languages: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Version */
            version: number;
        };
        /**
         * Question
         * @description A question of the edition's own (its free local part).
         */
        ApplicationsQuestion: {
            /** Key */
            key: string;
            /** Label */
            label: {
                [key: string]: string;
            };
            /**
             * Required
             * @default false
             */
            required?: boolean;
        };
        /** ReasonBody */
        ApplicationsReasonBody: {
            /** Reason */
            reason: string;
            /**
             * On
             * @description Only in an edition entered afterwards.
             */
            on?: string | null;
        };
        /** RegionRow */
        RegionRow: {
            /** Region */
            region: string;
            /** Name */
            name: string;
            /** Applied */
            applied: number;
            /** Eligible */
            eligible: number;
            /** Selected */
            selected: number;
            /** Waitlisted */
            waitlisted: number;
            /** Lost */
            lost: boolean;
        };
        /**
         * ReviewPut
         * @description `done` closes it: from then on the other reviews can be read. `recused` says why this reviewer may not judge.
         */
        ReviewPut: {
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /**
             * State
             * @default draft
             * @enum {string}
             */
            state?: "draft" | "done" | "recused";
            /**
             * Scores
             * @default {}
             */
            scores?: {
                [key: string]: number;
            };
            /**
             * Comment
             * @default
             */
            comment?: string;
            /** Recommendation */
            recommendation?: ("select" | "waitlist" | "reject") | null;
            /** Recuse Reason */
            recuse_reason?: string | null;
            /**
             * Reviewed On
             * @description Only in an edition entered afterwards.
             */
            reviewed_on?: string | null;
        };
        /** ReviewRead */
        ReviewRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /**
             * Reviewer Id
             * Format: uuid
             */
            reviewer_id: string;
            /** State */
            state: string;
            /** Scores */
            scores: {
                [key: string]: number;
            };
            /** Total */
            total: number | null;
            /** Comment */
            comment: string;
            /** Recommendation */
            recommendation: string | null;
            /** Recuse Reason */
            recuse_reason: string | null;
            /**
             * Reviewed On
             * Format: date
             */
            reviewed_on: string;
            /** Version */
            version: number;
        };
        /**
         * ReviewSettings
         * @description Without criteria there is no score.
         */
        ReviewSettings: {
            /**
             * Criteria
             * @default []
             */
            criteria?: components["schemas"]["Criterion"][];
        };
        /** SelectionRead */
        SelectionRead: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Quota Per Region */
            quota_per_region: number | null;
            /** Applied */
            applied: number;
            /** Eligible */
            eligible: number;
            /** Selected */
            selected: number;
            /** Waitlisted */
            waitlisted: number;
            /** Not Selected */
            not_selected: number;
            /** Withdrawn */
            withdrawn: number;
            /** Regions Applied */
            regions_applied: number;
            /** Regions Selected */
            regions_selected: number;
            /** Regions Lost */
            regions_lost: string[];
            /** Regions */
            regions: components["schemas"]["RegionRow"][];
        };
        /**
         * Similar
         * @description An organisation of the programme whose name and region look the same: for a person to decide.
         */
        Similar: {
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Name */
            name: string;
            /** Region */
            region: string;
        };
        /** StageBody */
        StageBody: {
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "call" | "selection" | "training" | "implementation" | "systematisation" | "certification" | "other";
            /** Name */
            name: {
                [key: string]: string;
            };
            /**
             * Opens On
             * Format: date
             */
            opens_on: string;
            /**
             * Closes On
             * Format: date
             */
            closes_on: string;
        };
        /** StageRead */
        StageRead: {
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /**
             * Opens On
             * Format: date
             */
            opens_on: string;
            /**
             * Closes On
             * Format: date
             */
            closes_on: string;
        };
        /**
         * Status
         * @enum {string}
         */
        ApplicationsStatus: "draft" | "submitted" | "ineligible" | "in_review" | "more_info" | "selected" | "waitlisted" | "not_selected" | "withdrawn";
        /**
         * Unit
         * @enum {string}
         */
        Unit: "organisation" | "individual";
        /** Years */
        Years: {
            /** Years */
            years: number;
        };
        /** YearsRule */
        YearsRule: {
            /** On */
            on?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            key: "max_member_age" | "min_member_age" | "min_years_of_operation";
            params: components["schemas"]["Years"];
        };
        /** ActivityPage */
        ActivityPage: {
            /** Items */
            items: components["schemas"]["ActivitySummary"][];
            /** Next */
            next: string | null;
        };
        /** ActivityPut */
        ActivityPut: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Type Key */
            type_key: string;
            /**
             * Lead Id
             * Format: uuid
             */
            lead_id: string;
            /**
             * Co Ids
             * @default []
             */
            co_ids?: string[];
            /** Title */
            title: string;
            /** Planned On */
            planned_on?: string | null;
            /**
             * Places
             * @default []
             */
            places?: components["schemas"]["PlaceIn"][];
            /**
             * Sdgs
             * @default []
             */
            sdgs?: number[];
            /**
             * Partisan
             * @default false
             */
            partisan?: boolean;
            /** Version */
            version?: number | null;
        };
        /** ActivityRead */
        ActivityRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Type Key */
            type_key: string;
            /** Title */
            title: string;
            /** Organisations */
            organisations: components["schemas"]["ActivitiesOrganisationRead"][];
            /** Planned On */
            planned_on: string | null;
            /** Done On */
            done_on: string | null;
            /** In Time */
            in_time: boolean | null;
            /** Regions */
            regions: string[];
            /** Sdgs */
            sdgs: number[];
            state: components["schemas"]["State"];
            report_state: components["schemas"]["ReportState"];
            /** On Behalf */
            on_behalf: boolean;
            /** Version */
            version: number;
            /** Can */
            can: string[];
            /** Places */
            places: components["schemas"]["PlaceIn"][];
            /** Cancelled Reason */
            cancelled_reason: string | null;
            report: components["schemas"]["ReportRead"] | null;
            /** Notes */
            notes: components["schemas"]["ActivitiesNoteRead"][];
        };
        /** ActivitySummary */
        ActivitySummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Type Key */
            type_key: string;
            /** Title */
            title: string;
            /** Organisations */
            organisations: components["schemas"]["ActivitiesOrganisationRead"][];
            /** Planned On */
            planned_on: string | null;
            /** Done On */
            done_on: string | null;
            /** In Time */
            in_time: boolean | null;
            /** Regions */
            regions: string[];
            /** Sdgs */
            sdgs: number[];
            state: components["schemas"]["State"];
            report_state: components["schemas"]["ReportState"];
            /** On Behalf */
            on_behalf: boolean;
            /** Version */
            version: number;
            /** Can */
            can: string[];
        };
        /**
         * AgeBand
         * @enum {string}
         */
        AgeBand: "0-13" | "14-17" | "18-29" | "30-44" | "45-59" | "60+" | "not_stated";
        /** AllyPage */
        AllyPage: {
            /** Items */
            items: components["schemas"]["AllyRead"][];
            /** Next */
            next: string | null;
        };
        /** AllyPut */
        AllyPut: {
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Name */
            name: string;
            sector: components["schemas"]["Sector"];
            /** Region */
            region?: string | null;
            /**
             * Party Affiliated
             * @default false
             */
            party_affiliated?: boolean;
        };
        /** AllyRead */
        AllyRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Name */
            name: string;
            sector: components["schemas"]["Sector"];
            /** Region */
            region: string | null;
        };
        /** AssessmentBulk */
        AssessmentBulk: {
            /** Items */
            items: components["schemas"]["AssessmentItem"][];
        };
        /** AssessmentItem */
        AssessmentItem: {
            /** Positive */
            positive: boolean;
            /** Comment */
            comment?: string | null;
            /** Assessed On */
            assessed_on?: string | null;
            /**
             * Member Id
             * Format: uuid
             */
            member_id: string;
        };
        /** AssessmentList */
        AssessmentList: {
            /** Items */
            items: components["schemas"]["AssessmentRead"][];
        };
        /** AssessmentPut */
        AssessmentPut: {
            /** Positive */
            positive: boolean;
            /** Comment */
            comment?: string | null;
            /** Assessed On */
            assessed_on?: string | null;
        };
        /** AssessmentRead */
        AssessmentRead: {
            /**
             * Member Id
             * Format: uuid
             */
            member_id: string;
            /** Member Name */
            member_name?: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Positive */
            positive: boolean;
            /** Comment */
            comment: string | null;
            /** On Behalf */
            on_behalf: boolean;
            /**
             * Assessed On
             * Format: date
             */
            assessed_on: string;
        };
        /** AttendanceBulk */
        AttendanceBulk: {
            /** Items */
            items: components["schemas"]["AttendanceItem"][];
        };
        /** AttendanceItem */
        AttendanceItem: {
            mode: components["schemas"]["Mode"];
            /** Minutes */
            minutes?: number | null;
            /** By Member Id */
            by_member_id?: string | null;
            /**
             * Member Id
             * Format: uuid
             */
            member_id: string;
        };
        /** AttendanceList */
        AttendanceList: {
            /** Items */
            items: components["schemas"]["AttendanceRead"][];
        };
        /** AttendancePut */
        AttendancePut: {
            mode: components["schemas"]["Mode"];
            /** Minutes */
            minutes?: number | null;
            /** By Member Id */
            by_member_id?: string | null;
        };
        /** AttendanceRead */
        AttendanceRead: {
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /**
             * Member Id
             * Format: uuid
             */
            member_id: string;
            /** Member Name */
            member_name?: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /**
             * Organisation Name
             * @default
             */
            organisation_name?: string;
            mode: components["schemas"]["Mode"];
            /** Minutes */
            minutes: number | null;
            /** By Member Id */
            by_member_id: string | null;
            /** On Behalf */
            on_behalf: boolean;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
        };
        /**
         * Attended
         * @description How many members took part, by mode.
         */
        Attended: {
            /**
             * Live
             * @default 0
             */
            live?: number;
            /**
             * Recording
             * @default 0
             */
            recording?: number;
            /**
             * In Person
             * @default 0
             */
            in_person?: number;
            /**
             * Cascade
             * @default 0
             */
            cascade?: number;
        };
        /**
         * Behind
         * @description What a figure is made of: activities, organisations or events, never persons.
         */
        Behind: {
            /** Figure */
            figure: string;
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
        };
        /**
         * Bound
         * @enum {string}
         */
        Bound: "exact" | "at_least";
        /**
         * CellRead
         * @description Part of a total. `value` is null where the group is too small to be told.
         */
        CellRead: {
            /** Key */
            key: string;
            /** Value */
            value: number | null;
            /** Unit */
            unit: string;
            /** Suppressed */
            suppressed: boolean;
        };
        /** Certificates */
        Certificates: {
            training: components["schemas"]["FigureRead"];
            organisation: components["schemas"]["FigureRead"];
            member: components["schemas"]["FigureRead"];
        };
        /** Citizens */
        Citizens: {
            total: components["schemas"]["FigureRead"];
            /** Gender */
            gender: components["schemas"]["CellRead"][];
            /** Age Band */
            age_band: components["schemas"]["CellRead"][];
            /** Region */
            region: components["schemas"]["CellRead"][];
        };
        /**
         * CommitmentIn
         * @description Commitments towards 2030: one with its text, or many of one goal and setting. No names.
         */
        CommitmentIn: {
            /** Sdg */
            sdg: number;
            setting: components["schemas"]["Setting"];
            /** Text */
            text?: string | null;
            /**
             * N
             * @default 1
             */
            n?: number;
            /** @default exact */
            bound?: components["schemas"]["Bound"];
        };
        /**
         * CountIn
         * @description A number: the total when no dimension is given, else a part of it. `not_stated` is a part like any other.
         */
        CountIn: {
            measure: components["schemas"]["Measure"];
            /** Unit */
            unit?: string | null;
            gender?: components["schemas"]["Gender"] | null;
            age_band?: components["schemas"]["AgeBand"] | null;
            /** Region */
            region?: string | null;
            /** N */
            n: number;
            /** @default exact */
            bound?: components["schemas"]["Bound"];
        };
        /** CountRead */
        CountRead: {
            measure: components["schemas"]["Measure"];
            /** Unit */
            unit: string;
            /** Gender */
            gender: string | null;
            /** Age Band */
            age_band: string | null;
            /** Region */
            region: string | null;
            /** N */
            n: number;
            bound: components["schemas"]["Bound"];
        };
        /** DocumentList */
        DocumentList: {
            /** Items */
            items: components["schemas"]["DocumentRead"][];
        };
        /** DocumentRead */
        DocumentRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Type Key */
            type_key: string | null;
            /** Title */
            title: string;
            /** Language */
            language: string;
            /** Number */
            number: number;
            /** Media Type */
            media_type: string;
            /** Size */
            size: number;
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
        };
        /** EditionNamed */
        EditionNamed: {
            /** Slug */
            slug: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /** State */
            state: string;
            /** Entered Afterwards */
            entered_afterwards: boolean;
            /** Countries */
            countries: string[];
        };
        /** Engagement */
        Engagement: {
            citizens: components["schemas"]["Citizens"];
            volunteers: components["schemas"]["Volunteers"];
        };
        /** ExtensionList */
        ExtensionList: {
            /** Items */
            items: components["schemas"]["ExtensionRead"][];
        };
        /** ExtensionPut */
        ExtensionPut: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Organisation Id */
            organisation_id?: string | null;
            /** Type Key */
            type_key?: string | null;
            /**
             * Until
             * Format: date
             */
            until: string;
            /** Reason */
            reason: string;
        };
        /** ExtensionRead */
        ExtensionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Type Key */
            type_key: string | null;
            /**
             * Until
             * Format: date
             */
            until: string;
            /** Reason */
            reason: string;
            /**
             * Granted At
             * Format: date-time
             */
            granted_at: string;
        };
        /** FacilitatorRead */
        FacilitatorRead: {
            /**
             * Member Id
             * Format: uuid
             */
            member_id: string;
            /** Name */
            name: string | null;
        };
        /**
         * FieldKind
         * @enum {string}
         */
        FieldKind: "number" | "text" | "choice" | "date";
        /** FigureRead */
        FigureRead: {
            /** Value */
            value: number;
            /** Unit */
            unit: string;
            bound: components["schemas"]["Bound"];
        };
        /** FigureRule */
        FigureRule: {
            /** Key */
            key: string;
            /** Unit */
            unit: string;
            how: components["schemas"]["How"];
            measure?: components["schemas"]["Measure"] | null;
        };
        /** FollowUpList */
        FollowUpList: {
            /** Items */
            items: components["schemas"]["FollowUpRead"][];
        };
        /**
         * FollowUpPut
         * @description The three questions, answered by the member and entered by somebody else.
         */
        FollowUpPut: {
            /** Applied */
            applied: string;
            /** Commitment */
            commitment: string;
            /**
             * Needs
             * @default
             */
            needs?: string;
            /** Answered On */
            answered_on?: string | null;
        };
        /** FollowUpRead */
        FollowUpRead: {
            /**
             * Member Id
             * Format: uuid
             */
            member_id: string;
            /** Member Name */
            member_name: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string;
            /** Number */
            number: number;
            /** Session Id */
            session_id: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** State */
            state: string;
            /** Done On */
            done_on: string | null;
        };
        /** Funnel */
        Funnel: {
            applications: components["schemas"]["FigureRead"];
            selected: components["schemas"]["FigureRead"];
            trained: components["schemas"]["FigureRead"];
            completed: components["schemas"]["FigureRead"];
        };
        /**
         * Gift
         * @description What an ally gave to an activity.
         * @enum {string}
         */
        Gift: "spaces" | "institutional_support" | "funding" | "other";
        /** GoalRead */
        GoalRead: {
            /** Value */
            value: number;
            /** Unit */
            unit: string;
            bound: components["schemas"]["Bound"];
            /** Goal */
            goal: number;
        };
        /**
         * How
         * @description How a figure of an activity type is computed from its approved reports.
         * @enum {string}
         */
        How: "sum" | "count_activities" | "distinct_places" | "distinct_parties" | "distinct_facilitators" | "distinct_regions" | "pairs_activity_ally" | "commitments" | "submissions" | "sessions" | "outputs";
        /** ImportRead */
        ImportRead: {
            /** Preview */
            preview: boolean;
            /** Stored */
            stored: number;
            /** Failed */
            failed: number;
            /** Rows */
            rows: components["schemas"]["ImportRow"][];
        };
        /**
         * ImportRow
         * @description What became of one line of the file (the header is line 1).
         */
        ImportRow: {
            /** Row */
            row: number;
            /** Ok */
            ok: boolean;
            /** Member Id */
            member_id?: string | null;
            mode?: components["schemas"]["Mode"] | null;
            /** Code */
            code?: string | null;
            /** Message */
            message?: string | null;
        };
        /** LocalField */
        LocalField: {
            /** Key */
            key: string;
            label: components["schemas"]["Translated"];
            kind: components["schemas"]["FieldKind"];
            /**
             * Required
             * @default false
             */
            required?: boolean;
            /**
             * Choices
             * @default []
             */
            choices?: string[];
        };
        /**
         * Measure
         * @description What a count counts. Citizens and volunteers are two populations and are never added up.
         * @enum {string}
         */
        Measure: "citizens" | "students" | "volunteers" | "volunteer_hours" | "volunteer_tasks" | "facilitators";
        /**
         * MethodGroup
         * @enum {string}
         */
        MethodGroup: "public_interventions" | "awareness_education" | "participatory_monitoring" | "organisational" | "project";
        /**
         * Mode
         * @description How a member took part in a session.
         * @enum {string}
         */
        Mode: "live" | "recording" | "in_person" | "cascade";
        /** NoteRead */
        ActivitiesNoteRead: {
            /** Verb */
            verb: string;
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** On Behalf */
            on_behalf: boolean;
            /** Reason */
            reason: string | null;
            /**
             * Noted At
             * Format: date-time
             */
            noted_at: string;
        };
        /**
         * OnBody
         * @description `on`: the day it happened, in an edition that is entered afterwards; elsewhere it is today.
         */
        OnBody: {
            /** On */
            on?: string | null;
        };
        /** OrganisationRead */
        ActivitiesOrganisationRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /** OutputIn */
        OutputIn: {
            /** Name */
            name: string;
            /** Unit */
            unit: string;
            /** N */
            n: number;
            /** @default exact */
            bound?: components["schemas"]["Bound"];
            /** Region */
            region?: string | null;
        };
        /** OutputRead */
        OutputRead: {
            /** Value */
            value: number;
            /** Unit */
            unit: string;
            bound: components["schemas"]["Bound"];
            /** Name */
            name: string;
            /** Region */
            region: string | null;
        };
        /**
         * PartyIn
         * @description An ally or a mobilised organisation: one on record (`party_id`), one of the programme's (`organisation_id`), or a
         *     new one by its name.
         */
        PartyIn: {
            role: components["schemas"]["PartyRole"];
            /** Party Id */
            party_id?: string | null;
            /** Organisation Id */
            organisation_id?: string | null;
            /** Name */
            name?: string | null;
            /** @default other */
            sector?: components["schemas"]["Sector"];
            /** Region */
            region?: string | null;
            /**
             * Party Affiliated
             * @default false
             */
            party_affiliated?: boolean;
            /**
             * Gave
             * @default []
             */
            gave?: components["schemas"]["Gift"][];
            /** Note */
            note?: string | null;
        };
        /** PartyRead */
        PartyRead: {
            /**
             * Party Id
             * Format: uuid
             */
            party_id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Name */
            name: string;
            sector: components["schemas"]["Sector"];
            /** Region */
            region: string | null;
            role: components["schemas"]["PartyRole"];
            /** Gave */
            gave: components["schemas"]["Gift"][];
            /** Note */
            note: string | null;
        };
        /**
         * PartyRole
         * @enum {string}
         */
        PartyRole: "mobilised" | "ally";
        /** PlaceIn */
        PlaceIn: {
            /** Name */
            name: string;
            /** Region */
            region: string;
            /** District */
            district?: string | null;
            /** @default community */
            kind?: components["schemas"]["PlaceKind"];
        };
        /**
         * PlaceKind
         * @enum {string}
         */
        PlaceKind: "community" | "school" | "public_space" | "online" | "other";
        /** ProgrammeNamed */
        ProgrammeNamed: {
            /** Slug */
            slug: string;
            /** Name */
            name: {
                [key: string]: string;
            };
        };
        /**
         * Progress
         * @description How far an organisation is, per activity type, and what it does next.
         */
        Progress: {
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Required */
            required: number;
            /** Done In Time */
            done_in_time: number;
            /** Closes On */
            closes_on: string | null;
            /** Types */
            types: components["schemas"]["TypeProgress"][];
        };
        /** ReasonBody */
        ActivitiesReasonBody: {
            /** Reason */
            reason: string;
            /** On */
            on?: string | null;
        };
        /** Regions */
        Regions: {
            applied: components["schemas"]["FigureRead"];
            selected: components["schemas"]["FigureRead"];
        };
        /**
         * ReportPut
         * @description `places`, `co_ids` and `sdgs` correct the plan where given.
         */
        ReportPut: {
            /** Done On */
            done_on?: string | null;
            /** Places */
            places?: components["schemas"]["PlaceIn"][] | null;
            /** Co Ids */
            co_ids?: string[] | null;
            /** Sdgs */
            sdgs?: number[] | null;
            /**
             * Sessions
             * @default []
             */
            sessions?: components["schemas"]["SessionIn"][];
            /**
             * Parties
             * @default []
             */
            parties?: components["schemas"]["PartyIn"][];
            /**
             * Facilitators
             * @default []
             */
            facilitators?: string[];
            /**
             * Counts
             * @default []
             */
            counts?: components["schemas"]["CountIn"][];
            /**
             * Outputs
             * @default []
             */
            outputs?: components["schemas"]["OutputIn"][];
            /**
             * Commitments
             * @default []
             */
            commitments?: components["schemas"]["CommitmentIn"][];
            /**
             * Local
             * @default {}
             */
            local?: {
                [key: string]: unknown;
            };
            /**
             * Narrative
             * @default
             */
            narrative?: string;
            /**
             * Links
             * @default []
             */
            links?: string[];
            /**
             * Partisan
             * @default false
             */
            partisan?: boolean;
            /** Version */
            version?: number | null;
        };
        /** ReportRead */
        ReportRead: {
            /** Done On */
            done_on: string | null;
            /** Sessions */
            sessions: components["schemas"]["SessionIn"][];
            /** Parties */
            parties: components["schemas"]["PartyRead"][];
            /** Facilitators */
            facilitators: components["schemas"]["FacilitatorRead"][];
            /** Counts */
            counts: components["schemas"]["CountRead"][];
            /** Outputs */
            outputs: components["schemas"]["OutputIn"][];
            /** Commitments */
            commitments: components["schemas"]["CommitmentIn"][];
            /** Local */
            local: {
                [key: string]: unknown;
            };
            /** Narrative */
            narrative: string;
            /** Links */
            links: string[];
            /** Submitted On */
            submitted_on: string | null;
            /** Decided On */
            decided_on: string | null;
            /** Reason */
            reason: string | null;
            /** On Behalf */
            on_behalf: boolean;
        };
        /**
         * ReportState
         * @enum {string}
         */
        ReportState: "none" | "draft" | "submitted" | "returned" | "approved";
        /**
         * Results
         * @description `activities` is keyed by activity type, then by the figures that the type declares.
         */
        ActivitiesResults: {
            programme: components["schemas"]["ProgrammeNamed"];
            /** Editions */
            editions: components["schemas"]["EditionNamed"][];
            funnel: components["schemas"]["Funnel"];
            regions: components["schemas"]["Regions"];
            training: components["schemas"]["Training"];
            participants: components["schemas"]["FigureRead"];
            /** Activities */
            activities: {
                [key: string]: {
                    [key: string]: components["schemas"]["FigureRead"] | components["schemas"]["OutputRead"][];
                };
            };
            /** Activity Names */
            activity_names: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            engagement: components["schemas"]["Engagement"];
            survey: components["schemas"]["Survey"];
            allies: components["schemas"]["FigureRead"];
            certificates: components["schemas"]["Certificates"];
        };
        /**
         * Sector
         * @enum {string}
         */
        Sector: "local_authority" | "cso" | "academic" | "private" | "other";
        /** SessionIn */
        SessionIn: {
            /** Held On */
            held_on?: string | null;
            /** Topic */
            topic: string;
            /** Group */
            group?: string | null;
        };
        /** SessionList */
        ActivitiesSessionList: {
            /** Items */
            items: components["schemas"]["ActivitiesSessionRead"][];
        };
        /**
         * SessionMode
         * @enum {string}
         */
        SessionMode: "online" | "in_person" | "both";
        /** SessionPut */
        SessionPut: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Title */
            title: string;
            /**
             * Topics
             * @default []
             */
            topics?: string[];
            /** @default online */
            mode?: components["schemas"]["SessionMode"];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Minutes
             * @default 90
             */
            minutes?: number;
            /**
             * Speakers
             * @default []
             */
            speakers?: components["schemas"]["Speaker"][];
            /** Provider */
            provider?: string | null;
            /** Platform */
            platform?: string | null;
            /** Join Link */
            join_link?: string | null;
            /** Recording Link */
            recording_link?: string | null;
            /** Version */
            version?: number | null;
        };
        /** SessionRead */
        ActivitiesSessionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Title */
            title: string;
            /** Topics */
            topics: string[];
            mode: components["schemas"]["SessionMode"];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Minutes */
            minutes: number;
            /** Speakers */
            speakers: components["schemas"]["Speaker"][];
            /** Provider */
            provider: string | null;
            /** Platform */
            platform: string | null;
            /** Join Link */
            join_link: string | null;
            /** Recording Link */
            recording_link: string | null;
            /** Cancelled At */
            cancelled_at: string | null;
            /** Version */
            version: number;
            /**
             * @default {
             *       "live": 0,
             *       "recording": 0,
             *       "in_person": 0,
             *       "cascade": 0
             *     }
             */
            attended?: components["schemas"]["Attended"];
            /**
             * Can
             * @default []
             */
            can?: string[];
        };
        /**
         * Setting
         * @description Where a commitment is lived.
         * @enum {string}
         */
        Setting: "work" | "home" | "school";
        /** SetupPut */
        SetupPut: {
            /**
             * Follow Up After
             * @default last
             * @enum {string}
             */
            follow_up_after?: "last" | "each";
            /**
             * Follow Up Days
             * @default 7
             */
            follow_up_days?: number;
            /**
             * Follow Up Form Key
             * @default follow-up
             */
            follow_up_form_key?: string;
        };
        /** SetupRead */
        SetupRead: {
            /**
             * Follow Up After
             * @default last
             * @enum {string}
             */
            follow_up_after?: "last" | "each";
            /**
             * Follow Up Days
             * @default 7
             */
            follow_up_days?: number;
            /**
             * Follow Up Form Key
             * @default follow-up
             */
            follow_up_form_key?: string;
        };
        /** Speaker */
        Speaker: {
            /** Name */
            name: string;
            sector?: components["schemas"]["Sector"] | null;
            /** Organisation */
            organisation?: string | null;
        };
        /**
         * State
         * @enum {string}
         */
        State: "planned" | "done" | "cancelled";
        /** Survey */
        Survey: {
            submissions: components["schemas"]["FigureRead"];
            /** Goals */
            goals: components["schemas"]["GoalRead"][];
        };
        /** TemplateUse */
        TemplateUse: {
            /**
             * Template
             * @enum {string}
             */
            template: "ambassadors" | "fellows" | "learning-journey";
        };
        /** Training */
        Training: {
            sessions: components["schemas"]["FigureRead"];
            live_participants: components["schemas"]["FigureRead"];
            members: components["schemas"]["FigureRead"];
            organisations: components["schemas"]["FigureRead"];
        };
        /** Translated */
        Translated: {
            /** Es */
            es: string;
            /** Pt */
            pt?: string | null;
            /** En */
            en?: string | null;
        };
        /** TranslatedText */
        TranslatedText: {
            /**
             * Es
             * @default
             */
            es?: string;
            /**
             * Pt
             * @default
             */
            pt?: string;
            /**
             * En
             * @default
             */
            en?: string;
        };
        /** TypeList */
        TypeList: {
            /** Items */
            items: components["schemas"]["TypeRead"][];
        };
        /** TypeProgress */
        TypeProgress: {
            /** Type Key */
            type_key: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /** Required */
            required: boolean;
            /** Activities */
            activities: number;
            /** Approved */
            approved: number;
            /** In Time */
            in_time: boolean;
            /** Next */
            next: string;
        };
        /** TypePut */
        TypePut: {
            name: components["schemas"]["Translated"];
            /**
             * @default {
             *       "es": "",
             *       "pt": "",
             *       "en": ""
             *     }
             */
            description?: components["schemas"]["TranslatedText"];
            method_group: components["schemas"]["MethodGroup"];
            /**
             * Position
             * @default 0
             */
            position?: number;
            /**
             * Fields
             * @default []
             */
            fields?: components["schemas"]["LocalField"][];
            /**
             * Figures
             * @default []
             */
            figures?: components["schemas"]["FigureRule"][];
            /** Min Sessions */
            min_sessions?: number | null;
            /** Form Key */
            form_key?: string | null;
            /**
             * Required
             * @default true
             */
            required?: boolean;
        };
        /** TypeRead */
        TypeRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Key */
            key: string;
            /** Name */
            name: {
                [key: string]: string;
            };
            /** Description */
            description: {
                [key: string]: string;
            };
            method_group: components["schemas"]["MethodGroup"];
            /** Position */
            position: number;
            /** Fields */
            fields: {
                [key: string]: unknown;
            }[];
            /** Figures */
            figures: {
                [key: string]: unknown;
            }[];
            /** Min Sessions */
            min_sessions: number | null;
            /** Form Key */
            form_key: string | null;
            /** Required */
            required: boolean;
        };
        /** Volunteers */
        Volunteers: {
            people: components["schemas"]["FigureRead"];
            hours: components["schemas"]["FigureRead"];
            tasks: components["schemas"]["FigureRead"];
            /** Gender */
            gender: components["schemas"]["CellRead"][];
            /** Age Band */
            age_band: components["schemas"]["CellRead"][];
            /** Region */
            region: components["schemas"]["CellRead"][];
        };
        /** BatchOutcome */
        BatchOutcome: {
            /** Items */
            items: components["schemas"]["ItemOutcome"][];
        };
        /** ChangeRead */
        ChangeRead: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Action */
            action: string;
            /** Account Id */
            account_id: string | null;
            /** Device Id */
            device_id: string | null;
            /** State */
            state: string | null;
            /** Comment */
            comment: string | null;
        };
        /**
         * Choice
         * @description `n` is None where the group is too small to be shown.
         */
        Choice: {
            /** Value */
            value: string;
            /** Label */
            label: string;
            /** N */
            n: number | null;
            /** Share */
            share?: number | null;
        };
        /**
         * DeviceMade
         * @description What is shown once, when the device is made: None afterwards, because only a hash is kept.
         */
        DeviceMade: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Label */
            label: string;
            /** On Behalf */
            on_behalf: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Last Seen At */
            last_seen_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
            /** Token */
            token?: string | null;
            /** Server Url */
            server_url?: string | null;
            /** Settings */
            settings?: string | null;
            /** Qr Svg */
            qr_svg?: string | null;
        };
        /** DevicePut */
        DevicePut: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Label */
            label: string;
        };
        /** DeviceRead */
        DeviceRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Label */
            label: string;
            /** On Behalf */
            on_behalf: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Last Seen At */
            last_seen_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
        };
        /** FileRead */
        FileRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /** Media Type */
            media_type: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
        };
        /**
         * FormPut
         * @description A form from a ready template. After its first version only title, link and results may change.
         */
        FormPut: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Template */
            template: string;
            /**
             * Wording
             * @default
             */
            wording?: string;
            /** Key */
            key?: string | null;
            /** Title */
            title?: {
                [key: string]: string;
            } | null;
            /** Min Age */
            min_age?: number | null;
            /**
             * Public Link
             * @default false
             */
            public_link?: boolean;
            /**
             * Results Open
             * @default false
             */
            results_open?: boolean;
        };
        /** FormRead */
        FormRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Key */
            key: string;
            /** Slug */
            slug: string;
            /** Template */
            template: string;
            /** Wording */
            wording: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Purpose */
            purpose: string;
            /** Scope */
            scope: string;
            /** State */
            state: string;
            /** Rules */
            rules: {
                [key: string]: unknown;
            }[];
            /** Roster Bound */
            roster_bound: boolean;
            /** Once Per Team */
            once_per_team: boolean;
            /** Public Link */
            public_link: boolean;
            /** Results Open */
            results_open: boolean;
            /** Current Version */
            current_version: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Can
             * @default []
             */
            can?: string[];
            /** Public Url */
            public_url?: string | null;
        };
        /** Goal */
        Goal: {
            /** Goal */
            goal: number;
            /** Label */
            label: string;
            /** Rank */
            rank: number;
            /** N */
            n: number;
            /** Share */
            share: number | null;
            /** Progress */
            progress: {
                [key: string]: number;
            };
        };
        /**
         * Group
         * @description One group of a breakdown; `choices` is question → choice → number, None where hidden.
         */
        Group: {
            /** Value */
            value: string;
            /** Label */
            label: string;
            /** N */
            n: number | null;
            /** Choices */
            choices: {
                [key: string]: {
                    [key: string]: number | null;
                };
            };
        };
        /** ItemOutcome */
        ItemOutcome: {
            /** Instanceid */
            instanceID: string;
            /**
             * Status
             * @enum {string}
             */
            status: "stored" | "duplicate" | "conflict" | "rejected";
            /** Id */
            id?: string | null;
            /** Code */
            code?: string | null;
            /** Detail */
            detail?: string | null;
            /** At */
            at?: string | null;
        };
        /** Page[DeviceRead] */
        Page_DeviceRead_: {
            /** Items */
            items: components["schemas"]["DeviceRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[FormRead] */
        Page_FormRead_: {
            /** Items */
            items: components["schemas"]["FormRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[QuarantineRead] */
        Page_QuarantineRead_: {
            /** Items */
            items: components["schemas"]["QuarantineRead"][];
            /** Next */
            next: string | null;
        };
        /** Page[SubmissionRow] */
        Page_SubmissionRow_: {
            /** Items */
            items: components["schemas"]["SubmissionRow"][];
            /** Next */
            next: string | null;
        };
        /** Page[VersionRead] */
        Page_VersionRead_: {
            /** Items */
            items: components["schemas"]["VersionRead"][];
            /** Next */
            next: string | null;
        };
        /** PublicForm */
        PublicForm: {
            /** Slug */
            slug: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Version */
            version: string;
            /** Languages */
            languages: string[];
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /** Results Open */
            results_open: boolean;
        };
        /** PublicSubmission */
        PublicSubmission: {
            /** Instanceid */
            instanceID: string;
            /**
             * Version
             * @default
             */
            version?: string;
            /** Language */
            language?: string | null;
            /** Data */
            data: {
                [key: string]: unknown;
            };
        };
        /** Publish */
        Publish: {
            /** Version */
            version?: string | null;
        };
        /** QuarantineRead */
        QuarantineRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Form Id
             * Format: uuid
             */
            form_id: string;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Device Id */
            device_id: string | null;
            /** Version */
            version: string;
            /** Instance Id */
            instance_id: string;
            /** Source */
            source: string;
            /** Sha256 */
            sha256: string;
            /** Files */
            files: {
                [key: string]: unknown;
            }[];
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Resolved At */
            resolved_at: string | null;
        };
        /** Question */
        SurveysQuestion: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Choices */
            choices: components["schemas"]["Choice"][];
        };
        /** Receipt */
        Receipt: {
            /** Instanceid */
            instanceID: string;
            /** Status */
            status: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /** Results */
        SurveysResults: {
            /**
             * Form Id
             * Format: uuid
             */
            form_id: string;
            /** Key */
            key: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Purpose */
            purpose: string;
            /** Scope */
            scope: string;
            /** State */
            state: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Submissions */
            submissions: number;
            /** Left Out */
            left_out: number;
            /** Left Out Why */
            left_out_why: components["schemas"]["Choice"][];
            /** Goals */
            goals: components["schemas"]["Goal"][];
            /** Questions */
            questions: components["schemas"]["SurveysQuestion"][];
            /** Groups */
            groups: {
                [key: string]: components["schemas"]["Group"][];
            };
            /** Days */
            days: components["schemas"]["Choice"][];
            /** Suppressed Below */
            suppressed_below: number | null;
        };
        /** Review */
        Review: {
            /**
             * State
             * @enum {string}
             */
            state: "has_issues" | "approved" | "rejected";
            /** Comment */
            comment?: string | null;
        };
        /**
         * ReviewState
         * @enum {string}
         */
        ReviewState: "received" | "has_issues" | "approved" | "rejected" | "edited";
        /** SubmissionRead */
        SubmissionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Form Id
             * Format: uuid
             */
            form_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Device Id */
            device_id: string | null;
            /** Version */
            version: string;
            /** Instance Id */
            instance_id: string;
            /** Source */
            source: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Recorded On */
            recorded_on: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Review State */
            review_state: string;
            /** Held Reason */
            held_reason: string | null;
            /** Flags */
            flags: string[];
            /** Counts */
            counts: boolean;
            /** Gender */
            gender: string;
            /** Age Band */
            age_band: string;
            /** Region */
            region: string;
            /** Superseded By */
            superseded_by: string | null;
            /** Replaces Id */
            replaces_id: string | null;
            /** Member Id */
            member_id: string | null;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Consent */
            consent: {
                [key: string]: unknown;
            };
            /**
             * Files
             * @default []
             */
            files?: components["schemas"]["FileRead"][];
            /**
             * Missing
             * @default []
             */
            missing?: string[];
            /**
             * History
             * @default []
             */
            history?: components["schemas"]["ChangeRead"][];
            /**
             * Can
             * @default []
             */
            can?: string[];
        };
        /** SubmissionRow */
        SubmissionRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Form Id
             * Format: uuid
             */
            form_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Device Id */
            device_id: string | null;
            /** Version */
            version: string;
            /** Instance Id */
            instance_id: string;
            /** Source */
            source: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Recorded On */
            recorded_on: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Review State */
            review_state: string;
            /** Held Reason */
            held_reason: string | null;
            /** Flags */
            flags: string[];
            /** Counts */
            counts: boolean;
            /** Gender */
            gender: string;
            /** Age Band */
            age_band: string;
            /** Region */
            region: string;
            /** Superseded By */
            superseded_by: string | null;
            /** Replaces Id */
            replaces_id: string | null;
        };
        /**
         * TeamCount
         * @description What one team has collected. `name` is empty while the organisation's is not known here yet.
         */
        TeamCount: {
            /** Organisation Id */
            organisation_id: string | null;
            /** Name */
            name: string;
            /** Region */
            region: string;
            /** Submissions */
            submissions: number;
            /** Left Out */
            left_out: number;
        };
        /** TeamCounts */
        TeamCounts: {
            /** Items */
            items: components["schemas"]["TeamCount"][];
        };
        /** TemplateRead */
        TemplateRead: {
            /** Key */
            key: string;
            /** Purpose */
            purpose: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Wordings */
            wordings: string[];
        };
        /** VersionRead */
        VersionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: string;
            /** Md5 */
            md5: string;
            /** Sha256 */
            sha256: string;
            /** Languages */
            languages: string[];
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
        };
        /**
         * AchievementPut
         * @description A changed text makes a new version; certificates already issued keep theirs.
         */
        AchievementPut: {
            kind: components["schemas"]["Kind"];
            /** Texts */
            texts: {
                [key: string]: components["schemas"]["AchievementText"];
            };
        };
        /** AchievementRead */
        AchievementRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Key */
            key: string;
            kind: components["schemas"]["Kind"];
            /** Version */
            version: number;
            /** Badge Type */
            badge_type: string;
            /** Texts */
            texts: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /** AchievementText */
        AchievementText: {
            /** Name */
            name: string;
            /** Description */
            description: string;
            /** Criteria */
            criteria: string;
        };
        /** CandidateCount */
        CandidateCount: {
            /** Earned */
            earned: number;
            /** Missing */
            missing: number;
            /** Issued */
            issued: number;
            /** Lapsed */
            lapsed: number;
        };
        /** CandidateList */
        CandidateList: {
            /** Items */
            items: components["schemas"]["CandidateRead"][];
            /** Counts */
            counts: {
                [key: string]: components["schemas"]["CandidateCount"];
            };
        };
        /**
         * CandidateRead
         * @description `name` is known once something was issued to them; before that the applications service has it.
         */
        CandidateRead: {
            /** Key */
            key: string;
            kind: components["schemas"]["Kind"];
            holder_kind: components["schemas"]["HolderKind"];
            /**
             * Recipient Id
             * Format: uuid
             */
            recipient_id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Name */
            name: string | null;
            /** Earned */
            earned: boolean;
            /** Missing */
            missing: components["schemas"]["MissingRead"][];
            /** Certificate Id */
            certificate_id: string | null;
            certificate_status: components["schemas"]["CertificatesStatus"] | null;
            /**
             * Lapsed
             * @description Has a certificate whose conditions no longer hold; nothing is revoked by itself.
             */
            lapsed: boolean;
        };
        /** CertificateDetail */
        CertificateDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            kind: components["schemas"]["Kind"];
            status: components["schemas"]["CertificatesStatus"];
            /** Code */
            code: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Member Id */
            member_id: string | null;
            holder_kind: components["schemas"]["HolderKind"];
            /** Holder Name */
            holder_name: string | null;
            /** Organisation Name */
            organisation_name: string | null;
            /** Achievement Name */
            achievement_name: string | null;
            /** Language */
            language: string;
            /**
             * Awarded On
             * Format: date
             */
            awarded_on: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /** Supersedes Id */
            supersedes_id: string | null;
            /** Superseded By Id */
            superseded_by_id: string | null;
            /** Verify Url */
            verify_url: string;
            /** Json Url */
            json_url: string | null;
            /** Pdf Url */
            pdf_url: string | null;
            /** Can */
            can: string[];
            /** Statement */
            statement: string | null;
            /** Credential Sha256 */
            credential_sha256: string;
            /** Pdf Sha256 */
            pdf_sha256: string;
            /** History */
            history: components["schemas"]["MoveRead"][];
        };
        /** CertificateRead */
        CertificateRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            kind: components["schemas"]["Kind"];
            status: components["schemas"]["CertificatesStatus"];
            /** Code */
            code: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Member Id */
            member_id: string | null;
            holder_kind: components["schemas"]["HolderKind"];
            /** Holder Name */
            holder_name: string | null;
            /** Organisation Name */
            organisation_name: string | null;
            /** Achievement Name */
            achievement_name: string | null;
            /** Language */
            language: string;
            /**
             * Awarded On
             * Format: date
             */
            awarded_on: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /** Supersedes Id */
            supersedes_id: string | null;
            /** Superseded By Id */
            superseded_by_id: string | null;
            /** Verify Url */
            verify_url: string;
            /** Json Url */
            json_url: string | null;
            /** Pdf Url */
            pdf_url: string | null;
            /** Can */
            can: string[];
        };
        /**
         * CorrectionPost
         * @description What changes; `hide_previous` takes the old data from the old code's page (a changed name, for instance).
         */
        CorrectionPost: {
            /** Holder Name */
            holder_name?: string | null;
            /** Organisation Name */
            organisation_name?: string | null;
            /** Awarded On */
            awarded_on?: string | null;
            /**
             * Hide Previous
             * @default false
             */
            hide_previous?: boolean;
            /** Reason */
            reason: string;
        };
        /**
         * HolderKind
         * @enum {string}
         */
        HolderKind: "person" | "organisation";
        /**
         * IssuePost
         * @description Without `keys`, every enabled rule; without `recipients`, everybody who qualifies.
         */
        IssuePost: {
            /** Keys */
            keys?: string[] | null;
            /** Recipients */
            recipients?: string[] | null;
            /**
             * Awarded On
             * @description Only in an edition entered afterwards.
             */
            awarded_on?: string | null;
            language?: components["schemas"]["Language"] | null;
        };
        /**
         * IssuerPut
         * @description `slug` can be chosen once, with the first save; the did:web name is made from it.
         */
        IssuerPut: {
            /** Slug */
            slug?: string | null;
            /** Name */
            name: string;
            /** Description */
            description?: string | null;
            /** Url */
            url?: string | null;
            /**
             * Signers
             * @default []
             */
            signers?: components["schemas"]["SignerPut"][];
        };
        /** IssuerRead */
        IssuerRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Slug */
            slug: string;
            /** Did */
            did: string;
            /** Name */
            name: string;
            /** Description */
            description: string | null;
            /** Url */
            url: string | null;
            /** Signers */
            signers: {
                [key: string]: string;
            }[];
        };
        /**
         * JobRead
         * @description `result` of an issuing: {issued, failed: [{recipient_id, code}]}.
         */
        JobRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** State */
            state: string;
            /** Progress */
            progress: number;
            /** Total */
            total: number;
            /** Result */
            result: {
                [key: string]: unknown;
            } | null;
            /** Error */
            error: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
        };
        /**
         * Kind
         * @enum {string}
         */
        Kind: "training" | "organisation" | "member" | "outstanding";
        /** @enum {string} */
        Language: "es" | "pt" | "en";
        /** MissingRead */
        MissingRead: {
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /** MoveRead */
        MoveRead: {
            /** Verb */
            verb: string;
            status: components["schemas"]["CertificatesStatus"];
            /** Reason */
            reason: string | null;
            /** Actor Id */
            actor_id: string | null;
            /**
             * Moved At
             * Format: date-time
             */
            moved_at: string;
        };
        /** Page[CertificateRead] */
        Page_CertificateRead_: {
            /** Items */
            items: components["schemas"]["CertificateRead"][];
            /** Next */
            next: string | null;
        };
        /** ReasonPost */
        ReasonPost: {
            /** Reason */
            reason: string;
        };
        /**
         * RecognitionPut
         * @description `recipient_id` is a member of the edition's rosters or an organisation that takes part.
         */
        RecognitionPut: {
            /**
             * Recipient Id
             * Format: uuid
             */
            recipient_id: string;
            /** Reason */
            reason: string;
        };
        /** RecognitionRead */
        RecognitionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /**
             * Recipient Id
             * Format: uuid
             */
            recipient_id: string;
            holder_kind: components["schemas"]["HolderKind"];
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Reason */
            reason: string;
            /**
             * Decided By
             * Format: uuid
             */
            decided_by: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Withdrawn At */
            withdrawn_at: string | null;
        };
        /**
         * RulePut
         * @description `terms` by kind. training: {modes}; organisation: {types, at_least, in_time}; member: {positive_assessment,
         *     approved_activities}.
         */
        RulePut: {
            /** Terms */
            terms: {
                [key: string]: unknown;
            };
            /**
             * Enabled
             * @default true
             */
            enabled?: boolean;
        };
        /** RuleRead */
        RuleRead: {
            /**
             * Edition Id
             * Format: uuid
             */
            edition_id: string;
            /** Key */
            key: string;
            kind: components["schemas"]["Kind"];
            /** Terms */
            terms: {
                [key: string]: unknown;
            };
            /** Enabled */
            enabled: boolean;
        };
        /** SignerPut */
        SignerPut: {
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /**
         * Status
         * @enum {string}
         */
        CertificatesStatus: "issued" | "suspended" | "superseded" | "revoked";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    read_session_api_gateway_session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewaySessionRead"];
                };
            };
        };
    };
    sign_in_api_gateway_session_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewaySessionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    sign_out_api_gateway_session_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_sessions_api_gateway_sessions_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewaySessionList"];
                };
            };
        };
    };
    end_sessions_api_gateway_sessions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    end_session_api_gateway_sessions__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    ask_password_reset_api_gateway_password_resets_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetAsk"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    open_link_api_gateway_links_open_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkOpen"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    use_link_api_gateway_links_use_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkUse"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewaySessionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_account_api_gateway_account_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRead"];
                };
            };
        };
    };
    change_account_api_gateway_account_patch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_password_api_gateway_account_password_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_all_grants_api_gateway_grants_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                programme_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GrantRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_grant_api_gateway_grants__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_grant_api_gateway_grants__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_invitations_api_gateway_invitations_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                programme_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InvitationRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_invitation_api_gateway_invitations__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    resend_invitation_api_gateway_invitations__id__resend_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_invitation_api_gateway_invitations__id__revoke_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_clients_api_gateway_clients_get: {
        parameters: {
            query: {
                after?: string | null;
                limit?: number;
                programme_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClientRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_client_api_gateway_clients__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientMade"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_client_secret_api_gateway_clients__id__secrets_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientMade"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    retire_client_secret_api_gateway_clients__id__secrets__secret_id__retire_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                secret_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_client_api_gateway_clients__id__revoke_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_mailbox_api_gateway_mailbox_get: {
        parameters: {
            query?: {
                to?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_applications_api_applications_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                edition_id?: string | null;
                programme_id?: string | null;
                organisation_id?: string | null;
                /** @description May be repeated. Drafts are left out unless asked for. */
                status?: components["schemas"]["ApplicationsStatus"][];
                region?: string | null;
                /** @description In the organisation's name or the code. */
                q?: string | null;
                relayed?: boolean | null;
                needs_exception?: boolean | null;
                has_review?: boolean | null;
                eligible?: boolean | null;
                notified?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApplicationRow_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_programmes_api_applications_programmes_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProgrammeRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_programme_api_applications_programmes__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_programme_api_applications_programmes__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammePut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_partners_api_applications_partners_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                programme_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PartnerRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_partner_api_applications_partners__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_partner_api_applications_partners__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_editions_api_applications_editions_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                programme_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EditionRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_edition_api_applications_editions__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_edition_api_applications_editions__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditionPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    patch_edition_api_applications_editions__id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_selection_api_applications_editions__id__selection_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    decide_applications_api_applications_editions__id__decide_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    notify_applicants_api_applications_editions__id__notify_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NotifyBody"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notified"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_calls_api_applications_calls_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CallRead_"];
                };
            };
        };
    };
    get_call_api_applications_calls__slug__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_organisations_api_applications_organisations_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                q?: string | null;
                region?: string | null;
                edition_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrganisationRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_organisation_api_applications_organisations__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationsOrganisationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    merge_organisation_api_applications_organisations__id__merge_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationsOrganisationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_directory_api_applications_directory_get: {
        parameters: {
            query: {
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_contacts_api_applications_contacts_get: {
        parameters: {
            query?: {
                application_id?: string | null;
                member_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_members_api_applications_members_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                edition_id?: string | null;
                organisation_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MemberRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_member_api_applications_members__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_member_api_applications_members__id__put: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    deactivate_member_api_applications_members__id__deactivate_post: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApplicationsReasonBody"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    activate_member_api_applications_members__id__activate_post: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    make_leader_api_applications_members__id__lead_post: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    invite_member_api_applications_members__id__invite_post: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    erase_member_api_applications_members__id__erase_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_notes_api_applications_notes_get: {
        parameters: {
            query: {
                after?: string | null;
                limit?: number;
                application_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NoteRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_note_api_applications_notes__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotePut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationsNoteRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_reviews_api_applications_reviews_get: {
        parameters: {
            query: {
                after?: string | null;
                limit?: number;
                application_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReviewRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_review_api_applications_reviews__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    export_applications_api_applications_export_csv_get: {
        parameters: {
            query?: {
                edition_id?: string | null;
                programme_id?: string | null;
                organisation_id?: string | null;
                /** @description May be repeated. Drafts are left out unless asked for. */
                status?: components["schemas"]["ApplicationsStatus"][];
                region?: string | null;
                /** @description In the organisation's name or the code. */
                q?: string | null;
                relayed?: boolean | null;
                needs_exception?: boolean | null;
                has_review?: boolean | null;
                eligible?: boolean | null;
                notified?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_application_api_applications__id__get: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_application_api_applications__id__put: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    submit_application_api_applications__id__submit_post: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    request_exception_api_applications__id__request_exception_post: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationsReasonBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    accept_exception_api_applications__id__accept_exception_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationsReasonBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    start_review_api_applications__id__start_review_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DayBody"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    request_info_api_applications__id__request_info_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationsReasonBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    override_check_api_applications__id__override_check_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    confirm_organisation_api_applications__id__confirm_organisation_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    undo_decision_api_applications__id__undo_decision_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    withdraw_application_api_applications__id__withdraw_post: {
        parameters: {
            query?: never;
            header?: {
                "x-draft-key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_activities_api_activities_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                edition_id?: string | null;
                organisation_id?: string | null;
                type_key?: string | null;
                state?: components["schemas"]["State"] | null;
                report_state?: components["schemas"]["ReportState"] | null;
                region?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    edition_results_api_activities_editions__slug__results_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesResults"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    programme_results_api_activities_programmes__slug__results_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesResults"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    edition_results_csv_api_activities_editions__slug__results_csv_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    programme_results_csv_api_activities_programmes__slug__results_csv_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    edition_behind_api_activities_editions__slug__results__figure__behind_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Behind"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    programme_behind_api_activities_programmes__slug__results__figure__behind_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Behind"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_types_api_activities_editions__edition_id__types_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypeList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_type_api_activities_editions__edition_id__types__key__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypePut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypeRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_type_api_activities_editions__edition_id__types__key__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    use_template_api_activities_editions__edition_id__types_use_template_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateUse"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypeList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_settings_api_activities_editions__edition_id__settings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_settings_api_activities_editions__edition_id__settings_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_extensions_api_activities_editions__edition_id__extensions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_extension_api_activities_extensions__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_extension_api_activities_extensions__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_documents_api_activities_editions__edition_id__toolkit_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_document_api_activities_editions__edition_id__toolkit_post: {
        parameters: {
            query: {
                title: string;
                language: "es" | "pt" | "en";
                type_key?: string | null;
            };
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    download_document_api_activities_toolkit__id__file_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_sessions_api_activities_editions__edition_id__sessions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesSessionList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_session_api_activities_sessions__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesSessionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_session_api_activities_sessions__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesSessionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_session_api_activities_sessions__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_session_api_activities_sessions__id__cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesSessionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    restore_session_api_activities_sessions__id__restore_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesSessionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_attendance_api_activities_sessions__id__attendance_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    record_many_api_activities_sessions__id__attendance_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceBulk"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    import_attendance_api_activities_sessions__id__attendance_import_post: {
        parameters: {
            query?: {
                preview?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    record_attendance_api_activities_sessions__id__attendance__member_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendancePut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    remove_attendance_api_activities_sessions__id__attendance__member_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_follow_ups_api_activities_editions__edition_id__follow_ups_get: {
        parameters: {
            query?: {
                state?: ("due" | "overdue" | "done") | null;
            };
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    enter_follow_up_api_activities_editions__edition_id__follow_ups__member_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_assessments_api_activities_editions__edition_id__assessments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    assess_many_api_activities_editions__edition_id__assessments_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentBulk"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    assess_api_activities_editions__edition_id__assessments__member_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    take_assessment_back_api_activities_editions__edition_id__assessments__member_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_allies_api_activities_allies_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                programme_id?: string | null;
                sector?: components["schemas"]["Sector"] | null;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllyPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_ally_api_activities_allies__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllyPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllyRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_progress_api_activities_editions__edition_id__organisations__organisation_id__progress_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_activity_api_activities__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    plan_activity_api_activities__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_report_api_activities__id__report_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    submit_report_api_activities__id__submit_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OnBody"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    approve_report_api_activities__id__approve_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OnBody"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    return_report_api_activities__id__return_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesReasonBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    reopen_report_api_activities__id__reopen_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesReasonBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_activity_api_activities__id__cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivitiesReasonBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    undo_api_activities__id__undo_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_submissions_api_surveys_submissions_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                form_id?: string | null;
                edition_id?: string | null;
                state?: components["schemas"]["ReviewState"] | null;
                held?: boolean | null;
                counts?: boolean | null;
                region?: string | null;
                organisation_id?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SubmissionRow_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_submission_api_surveys_submissions__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    review_submission_api_surveys_submissions__id__review_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_file_api_surveys_submissions__id__files__file_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_quarantine_api_surveys_quarantine_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                form_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_QuarantineRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    export_submissions_api_surveys_forms__id__submissions_csv_get: {
        parameters: {
            query?: {
                bom?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_batch_api_surveys_submissions_batch_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A device's token; without it, the account that is signed in sends. */
                "X-Device-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @description id, slug, or key within the edition */
                        form: string;
                        /** Format: uuid */
                        edition?: string;
                        version?: string;
                        instanceID: string;
                        deprecatedID?: string;
                        /** Format: uuid */
                        team?: string;
                        /** Format: date */
                        recorded_on?: string;
                        language?: string;
                        data: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOutcome"];
                };
            };
        };
    };
    list_teams_api_surveys_forms__id__teams_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamCounts"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_results_api_surveys_forms__id__results_get: {
        parameters: {
            query?: {
                organisation_id?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveysResults"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_templates_api_surveys_templates_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateRead"][];
                };
            };
        };
    };
    list_forms_api_surveys_forms_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                edition_id?: string | null;
                programme_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FormRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_form_api_surveys_forms__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_form_api_surveys_forms__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    publish_form_api_surveys_forms__id__publish_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    move_form_api_surveys_forms__id___verb__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                verb: "wind_down" | "close" | "reopen";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_versions_api_surveys_forms__id__versions_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VersionRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_form_xml_api_surveys_forms__id__versions__version__form_xml_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_devices_api_surveys_devices_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                edition_id?: string | null;
                organisation_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeviceRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_device_api_surveys_devices__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_device_api_surveys_devices__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevicePut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceMade"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_device_api_surveys_devices__id__revoke_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_public_form_api_surveys_public__slug__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicForm"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    answer_public_form_api_surveys_public__slug__submissions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicSubmission"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_certificates_api_certificates_get: {
        parameters: {
            query?: {
                edition_id?: string | null;
                programme_id?: string | null;
                kind?: components["schemas"]["Kind"] | null;
                organisation_id?: string | null;
                member_id?: string | null;
                status?: components["schemas"]["CertificatesStatus"] | null;
                q?: string | null;
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CertificateRead_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_certificate_api_certificates__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    suspend_certificate_api_certificates__id__suspend_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonPost"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    reinstate_certificate_api_certificates__id__reinstate_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonPost"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_certificate_api_certificates__id__revoke_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonPost"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    correct_certificate_api_certificates__id__correct_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionPost"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_rules_api_certificates_editions__edition_id__rules_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRead"][];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_rule_api_certificates_editions__edition_id__rules__key__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulePut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_candidates_api_certificates_editions__edition_id__candidates_get: {
        parameters: {
            query?: {
                kind?: components["schemas"]["Kind"] | null;
                organisation_id?: string | null;
                /** @description Only those who qualify, or only those who do not. */
                earned?: boolean | null;
            };
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    issue_certificates_api_certificates_editions__edition_id__issue_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePost"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_job_api_certificates_jobs__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_recognitions_api_certificates_editions__edition_id__recognitions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionRead"][];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_recognition_api_certificates_editions__edition_id__recognitions__id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_recognition_api_certificates_editions__edition_id__recognitions__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_issuer_api_certificates_programmes__programme_id__issuer_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuerRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_issuer_api_certificates_programmes__programme_id__issuer_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuerPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuerRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_achievements_api_certificates_programmes__programme_id__achievements_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AchievementRead"][];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_achievement_api_certificates_programmes__programme_id__achievements__key__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme_id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AchievementPut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AchievementRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
}
