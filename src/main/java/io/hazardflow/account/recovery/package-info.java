/** 企业账号恢复: an enterprise whose people cannot sign in any more gets a new account through its street, with proof. */
package io.hazardflow.account.recovery;
