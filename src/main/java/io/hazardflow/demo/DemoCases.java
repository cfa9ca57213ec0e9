package io.hazardflow.demo;

class DemoCases { void load() { } }
