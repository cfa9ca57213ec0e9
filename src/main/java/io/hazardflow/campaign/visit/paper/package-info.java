/** What of an inspection is put on paper: the notice before it and the record of it (domain C.2, D6 F12). */
package io.hazardflow.campaign.visit.paper;
