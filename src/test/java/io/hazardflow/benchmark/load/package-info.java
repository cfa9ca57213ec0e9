/** A district with a million synthetic cases, and what its pages cost there. No part of a build, see {@code docs/benchmarks.md}. */
package io.hazardflow.benchmark.load;
