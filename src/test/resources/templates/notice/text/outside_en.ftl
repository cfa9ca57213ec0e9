EN ${title}
${body}
