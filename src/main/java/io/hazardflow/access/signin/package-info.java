/** Checks what somebody knows before he is let in, slowly enough that guessing does not pay. */
package io.hazardflow.access.signin;
