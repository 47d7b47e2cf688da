const parametersOf = (contract) =>
  [contract.components, ...Object.values(contract.paths).flatMap(Object.values)].flatMap(({ parameters }) =>
    Object.values(parameters ?? {}),
  );

/**
 * "Try it out" fills in every example that it finds: all filters of a list at once, which no row passes. So only what an
 * operation needs keeps its example; the others are told.
 */
const examplesOnlyWhereNeeded = {
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (show) => (contract) => {
          parametersOf(contract)
            .filter(({ required, example }) => !required && example !== undefined)
            .forEach((parameter) => {
              parameter.description += `  \nExample: \`${parameter.example}\``;
              delete parameter.example;
            });
          return show(contract);
        },
      },
    },
  },
};

SwaggerUIBundle({
  url: "openapi.yaml",
  dom_id: "#swagger-ui",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  plugins: [() => examplesOnlyWhereNeeded],
});
