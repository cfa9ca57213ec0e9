/** What a person keeps of the hazard list: named views and chosen columns. Nobody else sees them. */
package io.hazardflow.dashboard.view;
