package io.hazardflow.access.engine;

/**
 * The tightest policy under which the engine's pages run, found by trying in a browser: no script but their own, nothing from elsewhere.
 * The Tasklist evaluates the script of an embedded form as text; the other pages do without.
 */
final class EnginePagePolicy {

    private static final String TASKLIST = "/camunda/app/tasklist/";
    private static final String POLICY = "default-src 'none'; script-src 'nonce-%s' 'strict-dynamic'%s; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; form-action 'self'; "
        + "base-uri 'self'; frame-ancestors 'none'; sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";

    private EnginePagePolicy() {
    }

    static String of(String page, String nonce) {
        return POLICY.formatted(nonce, page.startsWith(TASKLIST) ? " 'unsafe-eval'" : "");
    }
}
