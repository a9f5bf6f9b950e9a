// Made from the API's own OpenAPI document by `npm run gen:api`; do not edit.
export interface paths {
    "/api/v1/admin/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programs that may call the API, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    state?: "active" | "expired" | "revoked";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ApiClient"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Let a program call the API; its secret is told in this answer only
         * @description Nobody gives scopes that they do not hold themselves. Repeated after a lost answer it is refused with `name_taken`: give the client another secret then.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewApiClient"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClientWithSecret"];
                    };
                };
                /** @description `beyond_own`: Nobody gives, takes or changes what they do not have themselves; `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `name_taken`: Another one has this name */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_location`: There is no such location; `unknown_channel`: There is no such channel */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/api-clients/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A program that may call the API */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    client_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClient"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change what a program may do; it holds from its next call on */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag that was read */
                    "if-match": string;
                };
                path: {
                    client_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApiClientTerms"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClient"];
                    };
                };
                /** @description `beyond_own`: Nobody gives, takes or changes what they do not have themselves; `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `name_taken`: Another one has this name; `client_revoked`: This API client was revoked */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `version_conflict`: Somebody changed it meanwhile */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_location`: There is no such location; `unknown_channel`: There is no such channel */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/api-clients/{client_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a program out for good, from its next call on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    client_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClient"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/api-clients/{client_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a program another secret; earlier ones end after the overlap
         * @description Whoever does this could call as the program, so they have to hold all that it may do.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag that was read */
                    "if-match": string;
                };
                path: {
                    client_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description How long earlier secrets are accepted still; 0 ends them and all tokens at once */
                        overlap_hours: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClientWithSecret"];
                    };
                };
                /** @description `beyond_own`: Nobody gives, takes or changes what they do not have themselves; `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `client_revoked`: This API client was revoked */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `version_conflict`: Somebody changed it meanwhile */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All categories */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AdminCategory"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a category */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        description: {
                            [key: string]: string;
                        };
                        handle: string;
                        /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        media_id: string | null;
                        name: {
                            [key: string]: string;
                        };
                        /** @example cat_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        parent_id: string | null;
                        position: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminCategory"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `handle_taken`: Another product has this handle; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant's channels */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ChannelConfig"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by name or email, latest order first */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["KnownCustomer"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ImportJob"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Load products from a file
         * @description The body is the file as it is, plain or gzip, up to 200 MB. It is read in the background: follow the job until it is `done` or `failed`.
         */
        post: {
            parameters: {
                query: {
                    currency: string;
                    file_name: string;
                    format: "shopify_csv" | "icecat_ndjson";
                    locale?: string;
                    location_id?: string;
                    opening_stock?: number | null;
                    publish?: "true" | "false";
                };
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/gzip": string;
                    "application/octet-stream": string;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportJob"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `body_too_large`: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unsupported_media_type`: The body is not of a type this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportJob"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/imports/{import_id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of the file was not taken, and why, in its order */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ImportRefusal"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Warehouses and stores */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Location"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Staff"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store a picture; the same bytes again give the same picture */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/*": string;
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Media"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `body_too_large`: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unsupported_media_type`: The body is not of a type this call takes; `unsupported_image`: This is not a picture we can show */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unsafe_image`: This drawing holds more than a picture; `image_too_big`: This picture has more pixels than devices can show */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages rendered for customers, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    order_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Notification"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of every channel, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    location_id?: string;
                    /** @description Order number, name or email */
                    q?: string;
                    source?: "storefront" | "pos" | "agent" | "api";
                    state?: "placing" | "awaiting_payment" | "refused" | "confirmed" | "in_fulfilment" | "ready_for_pickup" | "shipped" | "completed" | "cancelled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OrderSummary"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Place an order for a customer, as on the phone */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example chn_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        channel_id: string;
                        customer: components["schemas"]["Customer"];
                        expected_total: components["schemas"]["Money"] | null;
                        fulfilment: components["schemas"]["CartFulfilment"];
                        lines: {
                            quantity: number;
                            /** @example MUG-OAT-S */
                            sku: string;
                        }[];
                        payment: {
                            /** @enum {string} */
                            kind: "card";
                            token: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description `payment_declined`: The payment was declined; `payment_not_confirmed`: The payment was not confirmed */
                402: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `checkout_incomplete`: Something is missing before this can be ordered; `out_of_stock`: There is not enough of this left; `price_changed`: The total has changed; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_channel`: There is no such channel; `unknown_sku`: There is no such SKU for sale here; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_pending`: The order is being placed and is not lost */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order as its object has it now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    order_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_not_found`: There is no such order */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/{order_id}/{move}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an order on: pick, make ready, hand over, ship, complete (`order.fulfil`), cancel (`order.cancel`) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path: {
                    move: "start_picking" | "mark_ready" | "collect" | "ship" | "complete" | "cancel";
                    order_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        reason?: string | null;
                        /** @default null */
                        tracking?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description `amount_over_limit`: This is more than you may give back; `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_not_found`: There is no such order */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `move_not_allowed`: The order cannot do this now */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Price an order before it is placed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example chn_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        channel_id: string;
                        customer: components["schemas"]["Customer"];
                        fulfilment: components["schemas"]["CartFulfilment"];
                        lines: {
                            quantity: number;
                            /** @example MUG-OAT-S */
                            sku: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffQuote"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_channel`: There is no such channel; `unknown_sku`: There is no such SKU for sale here */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products as they are edited, last changed first */
        get: {
            parameters: {
                query?: {
                    currency?: string;
                    cursor?: string;
                    limit?: number;
                    locale?: string;
                    /** @description Title, handle or SKU */
                    q?: string;
                    status?: "draft" | "published" | "archived";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProductSummary"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a product as a draft */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        category_ids: string[];
                        description: {
                            [key: string]: string;
                        };
                        details: {
                            label: {
                                [key: string]: string;
                            };
                            value: {
                                [key: string]: string;
                            };
                        }[];
                        handle: string;
                        media: ({
                            alt: {
                                [key: string]: string;
                            };
                            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            media_id: string;
                        } | {
                            alt: {
                                [key: string]: string;
                            };
                            /** Format: uri */
                            external_url: string;
                        })[];
                        options: {
                            name: {
                                [key: string]: string;
                            };
                            values: {
                                code: string;
                                label: {
                                    [key: string]: string;
                                };
                                swatch: string | null;
                            }[];
                        }[];
                        product_type: string | null;
                        summary: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        tax_class: "standard" | "reduced" | "zero";
                        title: {
                            [key: string]: string;
                        };
                        variants: {
                            barcode: string | null;
                            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            media_id: string | null;
                            options: string[];
                            prices: {
                                [key: string]: {
                                    amount: number;
                                    compare_at: number | null;
                                };
                            };
                            /** @example MUG-OAT-S */
                            sku: string;
                            weight_grams: number | null;
                        }[];
                        vendor: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `handle_taken`: Another product has this handle; `sku_taken`: Another variant has this SKU; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product as it is edited */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    product_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a product; what shoppers see changes when it is published */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag that was read */
                    "if-match": string;
                };
                path: {
                    product_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        category_ids: string[];
                        description: {
                            [key: string]: string;
                        };
                        details: {
                            label: {
                                [key: string]: string;
                            };
                            value: {
                                [key: string]: string;
                            };
                        }[];
                        handle: string;
                        media: ({
                            alt: {
                                [key: string]: string;
                            };
                            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            media_id: string;
                        } | {
                            alt: {
                                [key: string]: string;
                            };
                            /** Format: uri */
                            external_url: string;
                        })[];
                        options: {
                            name: {
                                [key: string]: string;
                            };
                            values: {
                                code: string;
                                label: {
                                    [key: string]: string;
                                };
                                swatch: string | null;
                            }[];
                        }[];
                        product_type: string | null;
                        summary: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        tax_class: "standard" | "reduced" | "zero";
                        title: {
                            [key: string]: string;
                        };
                        variants: {
                            barcode: string | null;
                            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            media_id: string | null;
                            options: string[];
                            prices: {
                                [key: string]: {
                                    amount: number;
                                    compare_at: number | null;
                                };
                            };
                            /** @example MUG-OAT-S */
                            sku: string;
                            weight_grams: number | null;
                        }[];
                        vendor: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `handle_taken`: Another product has this handle; `sku_taken`: Another variant has this SKU */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `version_conflict`: Somebody changed it meanwhile */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products/{product_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the product in every channel as it stands now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    product_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products/{product_id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the product out of every channel; the draft stays */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    product_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Levels by SKU and location, from the read copy */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    locale?: string;
                    location_id?: string;
                    /** @description Only SKUs with five or fewer left */
                    low?: "true" | "false";
                    /** @description SKU, barcode or title */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StockRow"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stock/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One SKU's levels, from the object that owns them */
        get: {
            parameters: {
                query?: {
                    locale?: string;
                };
                header?: never;
                path: {
                    sku: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockRow"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stock/{sku}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of a SKU, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Sequence number where the last page ended */
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    sku: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StockMovement"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stock/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a count by a difference, with its reason */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        delta: number;
                        /** @example loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        location_id: string;
                        note: string | null;
                        /** @enum {string} */
                        reason: "count" | "damaged" | "lost" | "found" | "correction" | "received";
                        /** @example MUG-OAT-S */
                        sku: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            level: components["schemas"]["StockLevel"];
                            sku: string;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stock_would_go_negative`: This would leave less than is promised to orders; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stock/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods have arrived: up to 200 lines */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lines: {
                            /** @example loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            location_id: string;
                            quantity: number;
                            /** @example MUG-OAT-S */
                            sku: string;
                        }[];
                        opening: boolean;
                        reference: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            received: number;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/operator/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password and show a code of the authenticator; the invitation is used up */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 123456 */
                        code: string;
                        password: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Operator"];
                    };
                };
                /** @description `invitation_unknown`: This invitation is not known */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `password_unfit`: This password is too easy to guess; `code_wrong`: The code is not right */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/operator/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation is for, with the secret for the authenticator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenedOperatorInvitation"];
                    };
                };
                /** @description `invitation_unknown`: This invitation is not known */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/operator/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove again who you are, before something critical */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 123456 */
                        code: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description `sign_in_required`: Sign in first; `sign_in_refused`: Email, password or PIN is not right */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `sign_in_locked`: Too many wrong attempts */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/operator/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as an operator: password and a code of the authenticator; sets a session cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 123456 */
                        code: string;
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OperatorSelf"];
                    };
                };
                /** @description `sign_in_refused`: Email, password or PIN is not right */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `sign_in_locked`: Too many wrong attempts */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/operator/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session, and every look into a merchant */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/operator/visits/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the look into a merchant that this browser has */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            merchant_id: string | null;
                        };
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/staff/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in to the back office; sets a session cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Staff"];
                    };
                };
                /** @description `sign_in_refused`: Email, password or PIN is not right */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `sign_in_locked`: Too many wrong attempts */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take on a merchant: hostnames, channels, locations, taxes, shipping and first staff */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        channels: {
                            accent_hue: number | null;
                            country: string;
                            currency: string;
                            hostname: string | null;
                            /** @enum {string} */
                            kind: "web" | "pos" | "agent";
                            locale: string;
                            locations: string[];
                            name: string;
                            prices_include_tax: boolean;
                            /** Format: uri */
                            url: string | null;
                        }[];
                        locations: {
                            address: {
                                city: string;
                                country: string;
                                line1: string;
                                postal_code: string;
                                region: string | null;
                            };
                            code: string;
                            hours: {
                                close: string;
                                days: string;
                                open: string;
                            }[];
                            /** @enum {string} */
                            kind: "warehouse" | "store";
                            latitude: number;
                            longitude: number;
                            name: string;
                            phone: string | null;
                            picks_up: boolean;
                            pos_channel: number | null;
                            timezone: string;
                        }[];
                        name: string;
                        shard: string;
                        shipping_methods: {
                            country: string;
                            currency: string;
                            free_over: number | null;
                            max_days: number;
                            min_days: number;
                            name: {
                                [key: string]: string;
                            };
                            price: number;
                            /** @enum {string} */
                            tax_class: "standard" | "reduced" | "zero";
                        }[];
                        slug: string;
                        staff: {
                            /** Format: email */
                            email: string | null;
                            location: string | null;
                            name: string;
                            password: string | null;
                            pin: string | null;
                            /** @enum {string} */
                            role: "administrator" | "catalog_manager" | "inventory_manager" | "order_manager" | "fulfilment_user" | "service_representative" | "marketing_manager" | "account_manager" | "store_manager" | "store_associate" | "finance";
                        }[];
                        tax_zones: {
                            country: string;
                            rates: {
                                name: string;
                                rate_ppm: number;
                                /** @enum {string} */
                                tax_class: "standard" | "reduced" | "zero";
                            }[];
                            region: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Merchant"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `slug_taken`: Another merchant has this slug or hostname */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_location`: There is no such location; `unknown_channel`: There is no such channel */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All categories
         * @description Needs the scope `catalog.product.view`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AdminCategory"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a category
         * @description Needs the scope `catalog.category.edit`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        description: {
                            [key: string]: string;
                        };
                        handle: string;
                        /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        media_id: string | null;
                        name: {
                            [key: string]: string;
                        };
                        /** @example cat_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        parent_id: string | null;
                        position: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminCategory"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `handle_taken`: Another product has this handle; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The merchant's channels
         * @description Needs the scope `organisation.view`. What it shows and changes is narrowed to the client's locations.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ChannelConfig"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who calls, and what they may do: good to try a key with */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClientSelf"];
                    };
                };
                /** @description `client_unknown`: This API client is not known */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers by name or email, latest order first
         * @description Needs the scope `customer.view`.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["KnownCustomer"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, newest first
         * @description Needs the scope `catalog.import`.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ImportJob"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Load products from a file
         * @description The body is the file as it is, plain or gzip, up to 200 MB. It is read in the background: follow the job until it is `done` or `failed`.
         *
         *     Needs the scope `catalog.import`.
         */
        post: {
            parameters: {
                query: {
                    currency: string;
                    file_name: string;
                    format: "shopify_csv" | "icecat_ndjson";
                    locale?: string;
                    location_id?: string;
                    opening_stock?: number | null;
                    publish?: "true" | "false";
                };
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/gzip": string;
                    "application/octet-stream": string;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportJob"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `body_too_large`: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unsupported_media_type`: The body is not of a type this call takes */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import is
         * @description Needs the scope `catalog.import`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportJob"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/imports/{import_id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of the file was not taken, and why, in its order
         * @description Needs the scope `catalog.import`.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ImportRefusal"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Warehouses and stores
         * @description Needs the scope `organisation.view`. What it shows and changes is narrowed to the client's locations.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Location"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a picture; the same bytes again give the same picture
         * @description Needs the scope `catalog.media.upload`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/*": string;
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Media"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `body_too_large`: The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unsupported_media_type`: The body is not of a type this call takes; `unsupported_image`: This is not a picture we can show */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unsafe_image`: This drawing holds more than a picture; `image_too_big`: This picture has more pixels than devices can show */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages rendered for customers, newest first
         * @description Needs the scope `customer.message.view`.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    order_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Notification"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a token before its time
         * @description RFC 7009. Answered the same whether there was such a token or not.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": {
                        /** @description Unless HTTP Basic is used */
                        client_id?: string;
                        /** @description Unless HTTP Basic is used */
                        client_secret?: string;
                        token: string;
                        token_type_hint?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `invalid_request`, `unsupported_token_type` */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OAuthError"];
                    };
                };
                /** @description `invalid_client` */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OAuthError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a client's secret for a token of 15 minutes
         * @description OAuth 2.1 client credentials (RFC 6749 §4.4).
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": {
                        /** @description Unless HTTP Basic is used */
                        client_id?: string;
                        /** @description Unless HTTP Basic is used */
                        client_secret?: string;
                        /** @enum {string} */
                        grant_type: "client_credentials";
                        /** @description Fewer scopes than the client has */
                        scope?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OAuthToken"];
                    };
                };
                /** @description `invalid_request`, `unsupported_grant_type`, `unauthorized_client`, `invalid_scope` */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OAuthError"];
                    };
                };
                /** @description `invalid_client` */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OAuthError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders of every channel, newest first
         * @description Needs the scope `order.view`. What it shows and changes is narrowed to the client's locations.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    location_id?: string;
                    /** @description Order number, name or email */
                    q?: string;
                    source?: "storefront" | "pos" | "agent" | "api";
                    state?: "placing" | "awaiting_payment" | "refused" | "confirmed" | "in_fulfilment" | "ready_for_pickup" | "shipped" | "completed" | "cancelled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OrderSummary"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Place an order for a customer, as on the phone
         * @description Needs the scope `order.place`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example chn_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        channel_id: string;
                        customer: components["schemas"]["Customer"];
                        expected_total: components["schemas"]["Money"] | null;
                        fulfilment: components["schemas"]["CartFulfilment"];
                        lines: {
                            quantity: number;
                            /** @example MUG-OAT-S */
                            sku: string;
                        }[];
                        payment: {
                            /** @enum {string} */
                            kind: "card";
                            token: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description `payment_declined`: The payment was declined; `payment_not_confirmed`: The payment was not confirmed */
                402: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `checkout_incomplete`: Something is missing before this can be ordered; `out_of_stock`: There is not enough of this left; `price_changed`: The total has changed; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_channel`: There is no such channel; `unknown_sku`: There is no such SKU for sale here; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_pending`: The order is being placed and is not lost */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order as its object has it now
         * @description Needs the scope `order.view`. What it shows and changes is narrowed to the client's locations.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    order_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_not_found`: There is no such order */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/orders/{order_id}/{move}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an order on: pick, make ready, hand over, ship, complete (`order.fulfil`), cancel (`order.cancel`)
         * @description Needs the scope `order.view`. What it shows and changes is narrowed to the client's locations.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path: {
                    move: "start_picking" | "mark_ready" | "collect" | "ship" | "complete" | "cancel";
                    order_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        reason?: string | null;
                        /** @default null */
                        tracking?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description `amount_over_limit`: This is more than you may give back; `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_not_found`: There is no such order */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `move_not_allowed`: The order cannot do this now */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price an order before it is placed
         * @description Needs the scope `order.place`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example chn_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        channel_id: string;
                        customer: components["schemas"]["Customer"];
                        fulfilment: components["schemas"]["CartFulfilment"];
                        lines: {
                            quantity: number;
                            /** @example MUG-OAT-S */
                            sku: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffQuote"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_channel`: There is no such channel; `unknown_sku`: There is no such SKU for sale here */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products as they are edited, last changed first
         * @description Needs the scope `catalog.product.view`.
         */
        get: {
            parameters: {
                query?: {
                    currency?: string;
                    cursor?: string;
                    limit?: number;
                    locale?: string;
                    /** @description Title, handle or SKU */
                    q?: string;
                    status?: "draft" | "published" | "archived";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProductSummary"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a product as a draft
         * @description Needs the scope `catalog.product.edit`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        category_ids: string[];
                        description: {
                            [key: string]: string;
                        };
                        details: {
                            label: {
                                [key: string]: string;
                            };
                            value: {
                                [key: string]: string;
                            };
                        }[];
                        handle: string;
                        media: ({
                            alt: {
                                [key: string]: string;
                            };
                            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            media_id: string;
                        } | {
                            alt: {
                                [key: string]: string;
                            };
                            /** Format: uri */
                            external_url: string;
                        })[];
                        options: {
                            name: {
                                [key: string]: string;
                            };
                            values: {
                                code: string;
                                label: {
                                    [key: string]: string;
                                };
                                swatch: string | null;
                            }[];
                        }[];
                        product_type: string | null;
                        summary: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        tax_class: "standard" | "reduced" | "zero";
                        title: {
                            [key: string]: string;
                        };
                        variants: {
                            barcode: string | null;
                            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            media_id: string | null;
                            options: string[];
                            prices: {
                                [key: string]: {
                                    amount: number;
                                    compare_at: number | null;
                                };
                            };
                            /** @example MUG-OAT-S */
                            sku: string;
                            weight_grams: number | null;
                        }[];
                        vendor: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `handle_taken`: Another product has this handle; `sku_taken`: Another variant has this SKU; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product as it is edited
         * @description Needs the scope `catalog.product.view`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    product_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Change a product; what shoppers see changes when it is published
         * @description Needs the scope `catalog.product.edit`.
         */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag that was read */
                    "if-match": string;
                };
                path: {
                    product_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        category_ids: string[];
                        description: {
                            [key: string]: string;
                        };
                        details: {
                            label: {
                                [key: string]: string;
                            };
                            value: {
                                [key: string]: string;
                            };
                        }[];
                        handle: string;
                        media: ({
                            alt: {
                                [key: string]: string;
                            };
                            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            media_id: string;
                        } | {
                            alt: {
                                [key: string]: string;
                            };
                            /** Format: uri */
                            external_url: string;
                        })[];
                        options: {
                            name: {
                                [key: string]: string;
                            };
                            values: {
                                code: string;
                                label: {
                                    [key: string]: string;
                                };
                                swatch: string | null;
                            }[];
                        }[];
                        product_type: string | null;
                        summary: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        tax_class: "standard" | "reduced" | "zero";
                        title: {
                            [key: string]: string;
                        };
                        variants: {
                            barcode: string | null;
                            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            media_id: string | null;
                            options: string[];
                            prices: {
                                [key: string]: {
                                    amount: number;
                                    compare_at: number | null;
                                };
                            };
                            /** @example MUG-OAT-S */
                            sku: string;
                            weight_grams: number | null;
                        }[];
                        vendor: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `handle_taken`: Another product has this handle; `sku_taken`: Another variant has this SKU */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `version_conflict`: Somebody changed it meanwhile */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/products/{product_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the product in every channel as it stands now
         * @description Needs the scope `catalog.product.publish`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    product_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/products/{product_id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the product out of every channel; the draft stays
         * @description Needs the scope `catalog.product.publish`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    product_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminProduct"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Levels by SKU and location, from the read copy
         * @description Needs the scope `inventory.stock.view`. What it shows and changes is narrowed to the client's locations.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    locale?: string;
                    location_id?: string;
                    /** @description Only SKUs with five or fewer left */
                    low?: "true" | "false";
                    /** @description SKU, barcode or title */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StockRow"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/stock/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One SKU's levels, from the object that owns them
         * @description Needs the scope `inventory.stock.view`. What it shows and changes is narrowed to the client's locations.
         */
        get: {
            parameters: {
                query?: {
                    locale?: string;
                };
                header?: never;
                path: {
                    sku: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockRow"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/stock/{sku}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger of a SKU, newest first
         * @description Needs the scope `inventory.stock.view`. What it shows and changes is narrowed to the client's locations.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Sequence number where the last page ended */
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    sku: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StockMovement"][];
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/stock/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a count by a difference, with its reason
         * @description Needs the scope `inventory.stock.adjust`. What it shows and changes is narrowed to the client's locations.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        delta: number;
                        /** @example loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        location_id: string;
                        note: string | null;
                        /** @enum {string} */
                        reason: "count" | "damaged" | "lost" | "found" | "correction" | "received";
                        /** @example MUG-OAT-S */
                        sku: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            level: components["schemas"]["StockLevel"];
                            sku: string;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `stock_would_go_negative`: This would leave less than is promised to orders; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/stock/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goods have arrived: up to 200 lines
         * @description Needs the scope `inventory.stock.receive`. What it shows and changes is narrowed to the client's locations.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lines: {
                            /** @example loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            location_id: string;
                            quantity: number;
                            /** @example MUG-OAT-S */
                            sku: string;
                        }[];
                        opening: boolean;
                        reference: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            received: number;
                        };
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything for sale at the till's prices, by pages */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PosItem"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a till needs to sell on its own */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PosContext"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a till for a store; its token is shown once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        location_id: string;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisteredDevice"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stores a till can be registered for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Location"][];
                        };
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `forbidden`: Your role does not allow this */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/pickups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders waiting to be picked or collected in this store */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Order"][];
                        };
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/pickups/{order_id}/{move}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pick, make ready, hand over */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path: {
                    move: "start_picking" | "mark_ready" | "collect";
                    order_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_not_found`: There is no such order */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `move_not_allowed`: The order cannot do this now */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/recorded-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell of a sale whose goods have left. Its id is the till's, so it counts once however often it is sent */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        customer: components["schemas"]["Customer"] | null;
                        expected_total: components["schemas"]["Money"];
                        lines: {
                            /** @example lin_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            line_id: string;
                            quantity: number;
                            /** @example MUG-OAT-S */
                            sku: string;
                            /** @enum {string} */
                            tax_class: "standard" | "reduced" | "zero";
                            unit_price: components["schemas"]["Money"];
                        }[];
                        /** @example ord_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        order_id: string;
                        payment: {
                            /** @enum {string} */
                            kind: "cash";
                            tendered: components["schemas"]["Money"];
                        };
                        /**
                         * Format: date-time
                         * @example 2026-11-22T10:00:00.000Z
                         */
                        sold_at: string;
                        /** @example stf_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        sold_by: string;
                        tax_rates: {
                            name: string;
                            rate_ppm: number;
                            /** @enum {string} */
                            tax_class: "standard" | "reduced" | "zero";
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SaleReceipt"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `payment_not_confirmed`: The payment was not confirmed */
                402: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `device_revoked`: This till was taken out of service */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `price_changed`: The total has changed; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here; `cash_too_little`: Less cash than the total was given; `unknown_staff`: There is no such person at this merchant */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_pending`: The order is being placed and is not lost */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/recorded-shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell of a shift that was opened without the server. Its id is the till's, so it is opened once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example stf_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        opened_by: string;
                        opening_float: components["schemas"]["Money"];
                        /** @example shf_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        shift_id: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Shift"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `device_revoked`: This till was taken out of service */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `shift_open`: A shift is open at this till already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_staff`: There is no such person at this merchant; `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a sale while the customer is there. Its id is the till's, so it counts once */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        customer: components["schemas"]["Customer"] | null;
                        expected_total: components["schemas"]["Money"];
                        lines: {
                            /** @example lin_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                            line_id: string;
                            quantity: number;
                            /** @example MUG-OAT-S */
                            sku: string;
                            /** @enum {string} */
                            tax_class: "standard" | "reduced" | "zero";
                            unit_price: components["schemas"]["Money"];
                        }[];
                        /** @example ord_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        order_id: string;
                        payment: {
                            /** @enum {string} */
                            kind: "cash";
                            tendered: components["schemas"]["Money"];
                        } | {
                            /** @enum {string} */
                            kind: "card";
                            token: string;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-11-22T10:00:00.000Z
                         */
                        sold_at: string;
                        tax_rates: {
                            name: string;
                            rate_ppm: number;
                            /** @enum {string} */
                            tax_class: "standard" | "reduced" | "zero";
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SaleReceipt"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `payment_not_confirmed`: The payment was not confirmed; `payment_declined`: The payment was declined */
                402: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `device_revoked`: This till was taken out of service */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `price_changed`: The total has changed; `idempotency_key_reused`: This Idempotency-Key was used for another request; `out_of_stock`: There is not enough of this left */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here; `cash_too_little`: Less cash than the total was given */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_pending`: The order is being placed and is not lost */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open shift of this till */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            shift: components["schemas"]["Shift"] | null;
                        };
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a shift with the cash in the drawer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        opening_float: components["schemas"]["Money"];
                        /** @example shf_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        shift_id: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Shift"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `shift_open`: A shift is open at this till already */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/shifts/{shift_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the shift with what was counted */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    shift_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        counted: components["schemas"]["Money"];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Shift"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `no_open_shift`: No shift is open at this till */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in at a till with a PIN */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        pin: string;
                        /** @example stf_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                        staff_id: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PosSession"];
                    };
                };
                /** @description `sign_in_required`: Sign in first; `sign_in_refused`: Email, password or PIN is not right */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `sign_in_locked`: Too many wrong attempts */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pos/stock/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is left of a SKU here and elsewhere, from the object that owns it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    sku: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PosStock"];
                    };
                };
                /** @description `sign_in_required`: Sign in first */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a cart */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/carts/{cart_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a cart with today's prices and stock */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    cart_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
                /** @description `cart_not_found`: There is no such cart */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/carts/{cart_id}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Order the cart: stock is allocated, then payment is authorised */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path: {
                    cart_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        expected_total: components["schemas"]["Money"];
                        payment: {
                            /** @enum {string} */
                            kind: "card";
                            token: string;
                        };
                        return_path?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Placement"];
                    };
                };
                /** @description `idempotency_key_required`: This call needs an Idempotency-Key */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `payment_declined`: The payment was declined; `payment_not_confirmed`: The payment was not confirmed */
                402: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_not_found`: There is no such cart */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_closed`: This cart is being ordered or has been; `idempotency_key_reused`: This Idempotency-Key was used for another request; `cart_empty`: The cart is empty; `checkout_incomplete`: Something is missing before this can be ordered; `out_of_stock`: There is not enough of this left; `price_changed`: The total has changed */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_pending`: The order is being placed and is not lost */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/carts/{cart_id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who buys and how the goods are delivered; what is left out stays */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path: {
                    cart_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        customer?: components["schemas"]["Customer"];
                        fulfilment?: components["schemas"]["CartFulfilment"];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
                /** @description `idempotency_key_required`: This call needs an Idempotency-Key */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_not_found`: There is no such cart */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_closed`: This cart is being ordered or has been; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_location`: There is no such location */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/carts/{cart_id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add units of a SKU */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path: {
                    cart_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        quantity: number;
                        /** @example MUG-OAT-S */
                        sku: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
                /** @description `idempotency_key_required`: This call needs an Idempotency-Key */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_not_found`: There is no such cart */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_closed`: This cart is being ordered or has been; `idempotency_key_reused`: This Idempotency-Key was used for another request; `cart_full`: The cart holds no more of this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form; `unknown_sku`: There is no such SKU for sale here */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/carts/{cart_id}/lines/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a line */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path: {
                    cart_id: string;
                    line_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
                /** @description `idempotency_key_required`: This call needs an Idempotency-Key */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_not_found`: There is no such cart; `cart_line_not_found`: The cart has no such line */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_closed`: This cart is being ordered or has been; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Set a line's quantity; 0 removes it */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the caller; a repeated call with the same key gets the same answer. */
                    "idempotency-key": string;
                };
                path: {
                    cart_id: string;
                    line_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        quantity: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
                /** @description `idempotency_key_required`: This call needs an Idempotency-Key */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_not_found`: There is no such cart; `cart_line_not_found`: The cart has no such line */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_closed`: This cart is being ordered or has been; `idempotency_key_reused`: This Idempotency-Key was used for another request */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/store/carts/{cart_id}/reservation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the cart's goods aside while the shopper checks out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    cart_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reservation"];
                    };
                };
                /** @description `cart_not_found`: There is no such cart */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `cart_empty`: The cart is empty; `out_of_stock`: There is not enough of this left */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All categories of the site */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Category"][];
                        };
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The site: its language, currency, tax display and ways to ship */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Channel"];
                    };
                };
                /** @description `unknown_host`: No shop answers at this address */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stores where orders can be picked up */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StoreLocation"][];
                        };
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order, for whoever has its link */
        get: {
            parameters: {
                query: {
                    /** @description The order's access key, from its link */
                    key: string;
                };
                header?: never;
                path: {
                    order_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShopperOrder"];
                    };
                };
                /** @description `order_not_found`: There is no such order */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/orders/{order_id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on after a 3-D Secure challenge */
        post: {
            parameters: {
                query: {
                    /** @description The order's access key, from its link */
                    key: string;
                };
                header?: never;
                path: {
                    order_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Placement"];
                    };
                };
                /** @description `payment_declined`: The payment was declined; `payment_not_confirmed`: The payment was not confirmed */
                402: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_not_found`: There is no such order */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `order_pending`: The order is being placed and is not lost */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products of a category, of a search, or all */
        get: {
            parameters: {
                query?: {
                    /** @description A category's handle */
                    category?: string;
                    cursor?: string;
                    limit?: number;
                    /** @description Words to search for; sorted by relevance */
                    q?: string;
                    sort?: "newest" | "price_asc" | "price_desc";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProductCard"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/products/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product with its variants, prices and stock */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    handle: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store/products/{handle}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stock of a product's variants, online and by store */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    handle: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["VariantAvailability"][];
                        };
                    };
                };
                /** @description `not_found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `invalid_request`: The request does not have the expected form */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `internal_error`: Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
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
        Address: {
            city: string;
            country: string;
            line1: string;
            line2: string | null;
            name: string;
            postal_code: string;
            region: string | null;
        };
        AdminCategory: {
            description: {
                [key: string]: string;
            };
            handle: string;
            /** @example cat_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            media_id: string | null;
            name: {
                [key: string]: string;
            };
            /** @example cat_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            parent_id: string | null;
            position: number;
        };
        AdminProduct: {
            category_ids: string[];
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            created_at: string;
            description: {
                [key: string]: string;
            };
            details: {
                label: {
                    [key: string]: string;
                };
                value: {
                    [key: string]: string;
                };
            }[];
            handle: string;
            /** @example prd_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            media: {
                alt: {
                    [key: string]: string;
                };
                media_id: string | null;
                url: string;
            }[];
            options: {
                name: {
                    [key: string]: string;
                };
                values: {
                    code: string;
                    label: {
                        [key: string]: string;
                    };
                    swatch: string | null;
                }[];
            }[];
            product_type: string | null;
            published_version: number | null;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            summary: {
                [key: string]: string;
            };
            /** @enum {string} */
            tax_class: "standard" | "reduced" | "zero";
            title: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            updated_at: string;
            variants: {
                barcode: string | null;
                /** @example var_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                id: string;
                /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                media_id: string | null;
                options: string[];
                prices: {
                    [key: string]: {
                        amount: number;
                        compare_at: number | null;
                    };
                };
                /** @example MUG-OAT-S */
                sku: string;
                weight_grams: number | null;
            }[];
            vendor: string | null;
            version: number;
        };
        ApiClient: {
            calls_per_minute: number;
            /** @description The site of a store key */
            channel_id: string | null;
            created_at: string;
            created_by: {
                id: string;
                name: string | null;
            };
            expires_at: string | null;
            id: string;
            /**
             * @description `key` sends its secret with each call; `oauth` exchanges it for tokens of 15 minutes; `store` is publishable and may do what an anonymous shopper may, at one site.
             * @enum {string}
             */
            kind: "key" | "oauth" | "store";
            /** @description To the minute */
            last_used_at: string | null;
            /** @description What it is narrowed to; null for all */
            location_ids: string[] | null;
            name: string;
            revoked_at: string | null;
            scopes: components["schemas"]["ClientScope"][];
            /** @description Those that are accepted now, newest first */
            secrets: {
                created_at: string;
                expires_at: string | null;
                prefix: string;
            }[];
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
        };
        ApiClientTerms: {
            /** @default 600 */
            calls_per_minute: number;
            /**
             * @default null
             * @example chn_01J8ZQ5V6N4T3M2K1H0G9F8E7D
             */
            channel_id: string | null;
            /**
             * Format: date-time
             * @default null
             * @example 2026-11-22T10:00:00.000Z
             */
            expires_at: string | null;
            /** @default null */
            location_ids: string[] | null;
            name: string;
            /** @default [] */
            scopes: components["schemas"]["ClientScope"][];
        };
        ApiClientWithSecret: {
            client: components["schemas"]["ApiClient"];
            /** @description Kept as its hash only: it cannot be told again */
            secret: string;
        };
        Cart: {
            currency: string;
            customer: components["schemas"]["Customer"] | null;
            fulfilment: {
                address: components["schemas"]["Address"];
                /** @enum {string} */
                kind: "ship";
                method_id: string | null;
            } | {
                /** @enum {string} */
                kind: "pickup";
                /** @example loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                location_id: string;
            } | null;
            /** @example crt_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            lines: {
                available: number | null;
                handle: string;
                image_url: string | null;
                /** @example lin_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                line_id: string;
                product_id: string;
                quantity: number;
                sku: string;
                subtotal: components["schemas"]["Money"];
                title: string;
                unit_price: components["schemas"]["Money"];
                variant_title: string;
            }[];
            missing: ("lines" | "customer" | "fulfilment" | "shipping_method")[];
            order_id: string | null;
            personal: boolean;
            prices_include_tax: boolean;
            shipping_method_id: string | null;
            shipping_methods: {
                free: boolean;
                id: string;
                max_days: number;
                min_days: number;
                name: string;
                price: components["schemas"]["Money"];
            }[];
            shipping_total: components["schemas"]["Money"] | null;
            /** @enum {string} */
            status: "open" | "placing" | "ordered";
            subtotal: components["schemas"]["Money"];
            tax_total: components["schemas"]["Money"] | null;
            taxes: components["schemas"]["TaxLine"][];
            total: components["schemas"]["Money"];
            unavailable: {
                line_id: string;
                quantity: number;
                sku: string;
            }[];
            units: number;
            version: number;
        };
        CartFulfilment: {
            address: components["schemas"]["Address"];
            /** @enum {string} */
            kind: "ship";
            method_id: string | null;
        } | {
            /** @enum {string} */
            kind: "pickup";
            /** @example loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            location_id: string;
        };
        Category: {
            description: string;
            handle: string;
            id: string;
            image_url: string | null;
            name: string;
            parent_id: string | null;
            position: number;
        };
        Channel: {
            accent_hue: number | null;
            country: string;
            currency: string;
            id: string;
            locale: string;
            location_ids: string[];
            merchant: string;
            name: string;
            prices_include_tax: boolean;
            shipping_methods: {
                free_over: components["schemas"]["Money"] | null;
                id: string;
                max_days: number;
                min_days: number;
                name: string;
                price: components["schemas"]["Money"];
            }[];
            sites: {
                currency: string;
                current: boolean;
                locale: string;
                name: string;
                url: string;
            }[];
        };
        ChannelConfig: {
            country: string;
            currency: string;
            id: string;
            /** @enum {string} */
            kind: "web" | "pos" | "agent";
            locale: string;
            location_ids: string[];
            name: string;
            prices_include_tax: boolean;
            shipping_methods: {
                free_over: components["schemas"]["Money"] | null;
                id: string;
                name: string;
                price: components["schemas"]["Money"];
            }[];
            url: string | null;
        };
        /** @enum {string} */
        ClientScope: "catalog.product.view" | "catalog.product.edit" | "catalog.product.publish" | "catalog.category.edit" | "catalog.media.upload" | "catalog.import" | "inventory.stock.view" | "inventory.stock.adjust" | "inventory.stock.receive" | "order.view" | "order.place" | "order.fulfil" | "order.cancel" | "order.refund" | "customer.view" | "customer.edit" | "customer.merge" | "customer.export" | "customer.message.view" | "organisation.view";
        ClientSelf: {
            grants: {
                location_id: string | null;
                /** @enum {string} */
                permission: "catalog.product.view" | "catalog.product.edit" | "catalog.product.publish" | "catalog.product.delete" | "catalog.category.edit" | "catalog.media.upload" | "catalog.import" | "catalog.export" | "inventory.stock.view" | "inventory.stock.adjust" | "inventory.stock.receive" | "inventory.transfer" | "inventory.hold" | "inventory.count" | "inventory.threshold.edit" | "inventory.purchase" | "order.view" | "order.place" | "order.fulfil" | "order.cancel" | "order.refund" | "order.edit" | "order.reroute" | "order.return" | "order.appease" | "customer.view" | "customer.edit" | "customer.merge" | "customer.export" | "customer.erase" | "customer.message.view" | "pricing.view" | "pricing.edit" | "pricing.override" | "promotion.view" | "promotion.edit" | "content.edit" | "b2b.account.view" | "b2b.account.edit" | "b2b.quote" | "b2b.impersonate" | "till.sell" | "till.approve" | "till.device.view" | "till.device.register" | "report.sales.view" | "report.finance.view" | "organisation.view" | "organisation.channel.edit" | "organisation.location.edit" | "organisation.security.edit" | "organisation.export" | "organisation.close" | "staff.view" | "staff.edit" | "staff.role.edit" | "staff.access.approve" | "audit.view" | "audit.alert.acknowledge" | "api_client.view" | "api_client.edit";
            }[];
            id: string;
            merchant: {
                id: string;
                name: string;
                slug: string;
            };
            name: string;
        };
        Customer: {
            /** Format: email */
            email: string | null;
            name: string;
            phone: string | null;
        };
        GivenRole: {
            /** @example loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            location_id: string | null;
            role_id: string;
        };
        Grant: {
            limits: components["schemas"]["Money"][] | null;
            location_id: string | null;
            /** @enum {string} */
            permission: "catalog.product.view" | "catalog.product.edit" | "catalog.product.publish" | "catalog.product.delete" | "catalog.category.edit" | "catalog.media.upload" | "catalog.import" | "catalog.export" | "inventory.stock.view" | "inventory.stock.adjust" | "inventory.stock.receive" | "inventory.transfer" | "inventory.hold" | "inventory.count" | "inventory.threshold.edit" | "inventory.purchase" | "order.view" | "order.place" | "order.fulfil" | "order.cancel" | "order.refund" | "order.edit" | "order.reroute" | "order.return" | "order.appease" | "customer.view" | "customer.edit" | "customer.merge" | "customer.export" | "customer.erase" | "customer.message.view" | "pricing.view" | "pricing.edit" | "pricing.override" | "promotion.view" | "promotion.edit" | "content.edit" | "b2b.account.view" | "b2b.account.edit" | "b2b.quote" | "b2b.impersonate" | "till.sell" | "till.approve" | "till.device.view" | "till.device.register" | "report.sales.view" | "report.finance.view" | "organisation.view" | "organisation.channel.edit" | "organisation.location.edit" | "organisation.security.edit" | "organisation.export" | "organisation.close" | "staff.view" | "staff.edit" | "staff.role.edit" | "staff.access.approve" | "audit.view" | "audit.alert.acknowledge" | "api_client.view" | "api_client.edit";
        };
        Image: {
            alt: string;
            height: number;
            url: string;
            width: number;
        };
        ImportJob: {
            created: number;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            created_at: string;
            error: string | null;
            file_name: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            finished_at: string | null;
            /** @enum {string} */
            format: "shopify_csv" | "icecat_ndjson";
            /** @example imp_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            products: number;
            products_done: number;
            refused: number;
            /** @enum {string} */
            status: "queued" | "reading" | "running" | "done" | "failed";
            updated: number;
        };
        ImportRefusal: {
            field: string;
            line: number;
            reason: string;
            value: string | null;
        };
        KnownCustomer: {
            email: string | null;
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            last_order_at: string | null;
            name: string;
            phone: string | null;
        };
        Location: {
            city: string;
            code: string;
            country: string;
            id: string;
            /** @enum {string} */
            kind: "warehouse" | "store";
            name: string;
            picks_up: boolean;
        };
        Media: {
            bytes: number;
            content_type: string;
            height: number;
            /** @example med_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            url: string;
            width: number;
        };
        Merchant: {
            channels: {
                id: string;
                name: string;
            }[];
            /** @example mer_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            locations: {
                code: string;
                id: string;
            }[];
            name: string;
            shard: string;
            slug: string;
        };
        Money: {
            /**
             * @description Minor units
             * @example 1999
             */
            amount: number;
            /** @example EUR */
            currency: string;
        };
        NewApiClient: {
            /** @default 600 */
            calls_per_minute: number;
            /**
             * @default null
             * @example chn_01J8ZQ5V6N4T3M2K1H0G9F8E7D
             */
            channel_id: string | null;
            /**
             * Format: date-time
             * @default null
             * @example 2026-11-22T10:00:00.000Z
             */
            expires_at: string | null;
            /** @enum {string} */
            kind: "key" | "oauth" | "store";
            /** @default null */
            location_ids: string[] | null;
            name: string;
            /** @default [] */
            scopes: components["schemas"]["ClientScope"][];
        };
        Notification: {
            body: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            created_at: string;
            id: string;
            kind: string;
            medium: string;
            order_id: string;
            recipient: string;
            subject: string;
        };
        OAuthError: {
            error: string;
            error_description: string;
        };
        OAuthToken: {
            access_token: string;
            /** @description Seconds */
            expires_in: number;
            scope: string;
            /** @enum {string} */
            token_type: "Bearer";
        };
        OpenedOperatorInvitation: {
            email: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            expires_at: string;
            name: string;
            totp: {
                secret: string;
                uri: string;
            };
        };
        Operator: {
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            created_at: string;
            email: string;
            /** @example opr_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            name: string;
            /** @enum {string} */
            status: "invited" | "active" | "disabled";
        };
        OperatorSelf: {
            email: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            expires_at: string | null;
            id: string | null;
            name: string;
            shards: string[];
        };
        Order: {
            cash: {
                change: components["schemas"]["Money"];
                tendered: components["schemas"]["Money"];
            } | null;
            channel_id: string;
            currency: string;
            customer: (components["schemas"]["Customer"] & {
                /** @example cus_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                id?: string;
            }) | null;
            device_id: string | null;
            fulfilment: {
                address: components["schemas"]["Address"] | null;
                /** @enum {string} */
                kind: "ship" | "pickup" | "carry_out";
                location_id: string | null;
                location_name: string | null;
                tracking: string | null;
            };
            history: {
                actor: {
                    id: string | null;
                    /** @enum {string} */
                    kind: "shopper" | "staff" | "client" | "operator" | "system";
                    name: string;
                };
                /**
                 * Format: date-time
                 * @example 2026-11-22T10:00:00.000Z
                 */
                at: string;
                /** @enum {string|null} */
                from: "placing" | "awaiting_payment" | "refused" | "confirmed" | "in_fulfilment" | "ready_for_pickup" | "shipped" | "completed" | "cancelled" | null;
                move: string;
                reason: string | null;
                /** @enum {string} */
                to: "placing" | "awaiting_payment" | "refused" | "confirmed" | "in_fulfilment" | "ready_for_pickup" | "shipped" | "completed" | "cancelled";
            }[];
            /** @example ord_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            lines: {
                allocations: {
                    location_id: string;
                    quantity: number;
                }[];
                image_url: string | null;
                line_id: string;
                product_id: string;
                quantity: number;
                sku: string;
                subtotal: components["schemas"]["Money"];
                taxes: components["schemas"]["TaxLine"][];
                title: string;
                total: components["schemas"]["Money"];
                unit_price: components["schemas"]["Money"];
                variant_id: string;
                variant_title: string;
            }[];
            locale: string;
            moves: ("start_picking" | "mark_ready" | "collect" | "ship" | "complete" | "cancel")[];
            number: string;
            payments: {
                amount: components["schemas"]["Money"];
                /**
                 * Format: date-time
                 * @example 2026-11-22T10:00:00.000Z
                 */
                at: string;
                id: string;
                /** @enum {string} */
                kind: "authorize" | "capture" | "void" | "refund";
                reference: string | null;
                /** @enum {string} */
                tender: "card" | "cash";
            }[];
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            placed_at: string;
            prices_include_tax: boolean;
            refusal: ({
                code: string;
            } & {
                [key: string]: unknown;
            }) | null;
            seq: number;
            shipping_name: string | null;
            shipping_total: components["schemas"]["Money"];
            sold_offline: boolean;
            /** @enum {string} */
            source: "storefront" | "pos" | "agent" | "api";
            /** @enum {string} */
            state: "placing" | "awaiting_payment" | "refused" | "confirmed" | "in_fulfilment" | "ready_for_pickup" | "shipped" | "completed" | "cancelled";
            subtotal: components["schemas"]["Money"];
            tax_total: components["schemas"]["Money"] | null;
            taxes: components["schemas"]["TaxLine"][];
            total: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            updated_at: string;
        };
        OrderSummary: {
            channel_id: string;
            customer_email: string | null;
            customer_name: string | null;
            /** @enum {string} */
            fulfilment: "ship" | "pickup" | "carry_out";
            id: string;
            location_id: string | null;
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            placed_at: string;
            /** @enum {string} */
            source: "storefront" | "pos" | "agent" | "api";
            /** @enum {string} */
            state: "placing" | "awaiting_payment" | "refused" | "confirmed" | "in_fulfilment" | "ready_for_pickup" | "shipped" | "completed" | "cancelled";
            total: components["schemas"]["Money"];
            units: number;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            updated_at: string;
        };
        Placement: {
            access_key: string;
            order: components["schemas"]["ShopperOrder"];
            /** @enum {string} */
            status: "placed";
        } | {
            access_key: string;
            order: components["schemas"]["ShopperOrder"];
            /** @enum {string} */
            status: "requires_action";
            url: string;
        };
        PosContext: {
            channel: {
                currency: string;
                id: string;
                locale: string;
                prices_include_tax: boolean;
            };
            device: {
                id: string;
                name: string;
            };
            location: {
                address: {
                    city: string;
                    country: string;
                    line1: string;
                    postal_code: string;
                    region: string | null;
                };
                id: string;
                name: string;
                phone: string | null;
            };
            merchant: string;
            staff: {
                id: string;
                name: string;
                permissions: ("catalog.product.view" | "catalog.product.edit" | "catalog.product.publish" | "catalog.product.delete" | "catalog.category.edit" | "catalog.media.upload" | "catalog.import" | "catalog.export" | "inventory.stock.view" | "inventory.stock.adjust" | "inventory.stock.receive" | "inventory.transfer" | "inventory.hold" | "inventory.count" | "inventory.threshold.edit" | "inventory.purchase" | "order.view" | "order.place" | "order.fulfil" | "order.cancel" | "order.refund" | "order.edit" | "order.reroute" | "order.return" | "order.appease" | "customer.view" | "customer.edit" | "customer.merge" | "customer.export" | "customer.erase" | "customer.message.view" | "pricing.view" | "pricing.edit" | "pricing.override" | "promotion.view" | "promotion.edit" | "content.edit" | "b2b.account.view" | "b2b.account.edit" | "b2b.quote" | "b2b.impersonate" | "till.sell" | "till.approve" | "till.device.view" | "till.device.register" | "report.sales.view" | "report.finance.view" | "organisation.view" | "organisation.channel.edit" | "organisation.location.edit" | "organisation.security.edit" | "organisation.export" | "organisation.close" | "staff.view" | "staff.edit" | "staff.role.edit" | "staff.access.approve" | "audit.view" | "audit.alert.acknowledge" | "api_client.view" | "api_client.edit")[];
                /**
                 * Format: date-time
                 * @example 2026-11-22T10:00:00.000Z
                 */
                pin_set_at: string | null;
                roles: string[];
            }[];
            tax_rates: {
                name: string;
                rate_ppm: number;
                /** @enum {string} */
                tax_class: "standard" | "reduced" | "zero";
            }[];
        };
        PosItem: {
            barcode: string | null;
            image_url: string | null;
            product_id: string;
            sku: string;
            /** @enum {string} */
            tax_class: "standard" | "reduced" | "zero";
            title: string;
            unit_price: components["schemas"]["Money"];
            variant_id: string;
            variant_title: string;
        };
        PosSession: {
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            expires_at: string;
            name: string;
            permissions: ("catalog.product.view" | "catalog.product.edit" | "catalog.product.publish" | "catalog.product.delete" | "catalog.category.edit" | "catalog.media.upload" | "catalog.import" | "catalog.export" | "inventory.stock.view" | "inventory.stock.adjust" | "inventory.stock.receive" | "inventory.transfer" | "inventory.hold" | "inventory.count" | "inventory.threshold.edit" | "inventory.purchase" | "order.view" | "order.place" | "order.fulfil" | "order.cancel" | "order.refund" | "order.edit" | "order.reroute" | "order.return" | "order.appease" | "customer.view" | "customer.edit" | "customer.merge" | "customer.export" | "customer.erase" | "customer.message.view" | "pricing.view" | "pricing.edit" | "pricing.override" | "promotion.view" | "promotion.edit" | "content.edit" | "b2b.account.view" | "b2b.account.edit" | "b2b.quote" | "b2b.impersonate" | "till.sell" | "till.approve" | "till.device.view" | "till.device.register" | "report.sales.view" | "report.finance.view" | "organisation.view" | "organisation.channel.edit" | "organisation.location.edit" | "organisation.security.edit" | "organisation.export" | "organisation.close" | "staff.view" | "staff.edit" | "staff.role.edit" | "staff.access.approve" | "audit.view" | "audit.alert.acknowledge" | "api_client.view" | "api_client.edit")[];
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            pin_set_at: string | null;
            roles: string[];
            staff_id: string;
            token: string;
        };
        PosStock: {
            levels: {
                available: number;
                location_id: string;
                location_name: string;
            }[];
            sku: string;
        };
        Problem: {
            code: string;
            detail: string;
            request_id: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Product: {
            category_ids: string[];
            description: string;
            details: {
                label: string;
                value: string;
            }[];
            handle: string;
            /** @example prd_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            images: components["schemas"]["Image"][];
            options: {
                name: string;
                values: {
                    code: string;
                    label: string;
                    swatch: string | null;
                }[];
            }[];
            summary: string;
            title: string;
            variants: {
                availability: components["schemas"]["VariantAvailability"];
                barcode: string | null;
                compare_at: components["schemas"]["Money"] | null;
                /** @example var_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
                id: string;
                image_url: string | null;
                options: string[];
                price: components["schemas"]["Money"];
                sku: string;
                title: string;
            }[];
            vendor: string | null;
            version: number;
        };
        ProductCard: {
            /** @enum {string} */
            availability: "in_stock" | "low_stock" | "out_of_stock";
            compare_at: components["schemas"]["Money"] | null;
            handle: string;
            /** @example prd_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            image: components["schemas"]["Image"] | null;
            image_alternate: components["schemas"]["Image"] | null;
            price_max: components["schemas"]["Money"];
            price_min: components["schemas"]["Money"];
            summary: string;
            swatches: {
                color: string;
                label: string;
            }[];
            title: string;
            variant_count: number;
        };
        ProductSummary: {
            available: number;
            changed: boolean;
            handle: string;
            id: string;
            image_url: string | null;
            on_hand: number;
            price_min: components["schemas"]["Money"] | null;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            title: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            updated_at: string;
            variant_count: number;
            vendor: string | null;
        };
        RegisteredDevice: {
            /** @example dev_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            device_id: string;
            device_token: string;
            location_id: string;
            name: string;
        };
        Reservation: {
            /** Format: date-time */
            expires_at: string;
        };
        SaleReceipt: {
            change: components["schemas"]["Money"] | null;
            number: string;
            order_id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            placed_at: string;
            state: string;
            total: components["schemas"]["Money"];
        };
        Shift: {
            cash_taken: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            closed_at: string | null;
            counted: components["schemas"]["Money"] | null;
            expected: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            opened_at: string;
            opening_float: components["schemas"]["Money"];
            sales: number;
            shift_id: string;
            staff_id: string;
        };
        ShopperOrder: {
            currency: string;
            customer: components["schemas"]["Customer"] | null;
            fulfilment: {
                address: components["schemas"]["Address"] | null;
                /** @enum {string} */
                kind: "ship" | "pickup" | "carry_out";
                location_id: string | null;
                location_name: string | null;
                tracking: string | null;
            };
            /** @example ord_01J8ZQ5V6N4T3M2K1H0G9F8E7D */
            id: string;
            lines: {
                image_url: string | null;
                line_id: string;
                product_id: string;
                quantity: number;
                sku: string;
                subtotal: components["schemas"]["Money"];
                taxes: components["schemas"]["TaxLine"][];
                title: string;
                total: components["schemas"]["Money"];
                unit_price: components["schemas"]["Money"];
                variant_id: string;
                variant_title: string;
            }[];
            locale: string;
            number: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            placed_at: string;
            prices_include_tax: boolean;
            progress: {
                /**
                 * Format: date-time
                 * @example 2026-11-22T10:00:00.000Z
                 */
                at: string;
                /** @enum {string} */
                state: "placing" | "awaiting_payment" | "refused" | "confirmed" | "in_fulfilment" | "ready_for_pickup" | "shipped" | "completed" | "cancelled";
            }[];
            refusal: ({
                code: string;
            } & {
                [key: string]: unknown;
            }) | null;
            shipping_name: string | null;
            shipping_total: components["schemas"]["Money"];
            /** @enum {string} */
            state: "placing" | "awaiting_payment" | "refused" | "confirmed" | "in_fulfilment" | "ready_for_pickup" | "shipped" | "completed" | "cancelled";
            subtotal: components["schemas"]["Money"];
            tax_total: components["schemas"]["Money"] | null;
            taxes: components["schemas"]["TaxLine"][];
            total: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            updated_at: string;
        };
        Staff: {
            device_id: string | null;
            email: string | null;
            grants: components["schemas"]["Grant"][];
            id: string;
            merchant: {
                id: string;
                name: string;
                slug: string;
            };
            name: string;
            permissions: ("catalog.product.view" | "catalog.product.edit" | "catalog.product.publish" | "catalog.product.delete" | "catalog.category.edit" | "catalog.media.upload" | "catalog.import" | "catalog.export" | "inventory.stock.view" | "inventory.stock.adjust" | "inventory.stock.receive" | "inventory.transfer" | "inventory.hold" | "inventory.count" | "inventory.threshold.edit" | "inventory.purchase" | "order.view" | "order.place" | "order.fulfil" | "order.cancel" | "order.refund" | "order.edit" | "order.reroute" | "order.return" | "order.appease" | "customer.view" | "customer.edit" | "customer.merge" | "customer.export" | "customer.erase" | "customer.message.view" | "pricing.view" | "pricing.edit" | "pricing.override" | "promotion.view" | "promotion.edit" | "content.edit" | "b2b.account.view" | "b2b.account.edit" | "b2b.quote" | "b2b.impersonate" | "till.sell" | "till.approve" | "till.device.view" | "till.device.register" | "report.sales.view" | "report.finance.view" | "organisation.view" | "organisation.channel.edit" | "organisation.location.edit" | "organisation.security.edit" | "organisation.export" | "organisation.close" | "staff.view" | "staff.edit" | "staff.role.edit" | "staff.access.approve" | "audit.view" | "audit.alert.acknowledge" | "api_client.view" | "api_client.edit")[];
            roles: components["schemas"]["GivenRole"][];
        };
        StaffQuote: {
            lines: {
                available: number;
                image_url: string | null;
                quantity: number;
                sku: string;
                title: string;
                total: components["schemas"]["Money"];
                unit_price: components["schemas"]["Money"];
                variant_title: string;
            }[];
            shipping_methods: {
                id: string;
                name: string;
                price: components["schemas"]["Money"];
            }[];
            shipping_total: components["schemas"]["Money"];
            subtotal: components["schemas"]["Money"];
            tax_total: components["schemas"]["Money"] | null;
            taxes: components["schemas"]["TaxLine"][];
            total: components["schemas"]["Money"];
        };
        StockLevel: {
            allocated: number;
            available: number;
            held: number;
            location_id: string;
            on_hand: number;
        };
        StockMovement: {
            actor: {
                id: string | null;
                kind: string;
                name: string;
            };
            allocated: number;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            at: string;
            held: number;
            kind: string;
            location_id: string;
            on_hand: number;
            reason: string | null;
            reference: string | null;
            seq: number;
        };
        StockRow: {
            available: number;
            barcode: string | null;
            image_url: string | null;
            levels: components["schemas"]["StockLevel"][];
            on_hand: number;
            product_id: string;
            sku: string;
            title: string;
            variant_title: string;
        };
        StoreLocation: {
            address: {
                city: string;
                country: string;
                line1: string;
                postal_code: string;
                region: string | null;
            };
            hours: {
                close: string;
                days: string;
                open: string;
            }[];
            id: string;
            latitude: number;
            longitude: number;
            name: string;
            phone: string | null;
        };
        TaxLine: {
            amount: components["schemas"]["Money"];
            included: boolean;
            name: string;
            rate_ppm: number;
            /** @enum {string} */
            tax_class: "standard" | "reduced" | "zero";
        };
        VariantAvailability: {
            online: {
                /** @enum {string} */
                state: "in_stock" | "low_stock" | "out_of_stock";
                units: number | null;
            };
            sku: string;
            stores: {
                location_id: string;
                /** @enum {string} */
                state: "in_stock" | "low_stock" | "out_of_stock";
                units: number | null;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
