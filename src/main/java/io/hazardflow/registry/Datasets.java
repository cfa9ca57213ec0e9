package io.hazardflow.registry;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

@Component
class Datasets {

    private final List<Dataset> datasets;

    Datasets(List<Dataset> datasets) {
        this.datasets = datasets;
    }

    List<Dataset> all() {
        return datasets;
    }

    Dataset get(String name) {
        return datasets.stream().filter(dataset -> dataset.name().equals(name)).findFirst()
            .orElseThrow(() -> new NoSuchElementException("no dataset " + name));
    }
}
