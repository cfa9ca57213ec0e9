Please act: ${place}
Says: ${words}
