Please confirm: ${title}
You have not confirmed the notice from ${sender} yet. Open it and confirm that you have read it by ${confirmBy}.
