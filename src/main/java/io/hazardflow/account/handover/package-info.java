/** 人员离岗交接: the tasks of somebody who leaves go back to their posts, and his leaders see to them (domain C.0, leaver rule). */
package io.hazardflow.account.handover;
