package io.hazardflow.registry;

/**
 * A supervising department of the district.
 *
 * @param crossIndustry true when it supervises a matter, such as fire safety, in every industry
 */
public record Department(String code, String name, boolean crossIndustry) {
}
